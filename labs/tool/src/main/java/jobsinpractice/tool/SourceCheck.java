package jobsinpractice.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * Checks whether the tool is older than its source, for the launcher on Windows: a cmd file would
 * need too long for it. The shell launcher checks by itself, before it starts a JVM.
 */
final class SourceCheck {
  /** The exit code after which the launcher builds the tool and starts it again. */
  static final int STALE = 75;

  private static final String CLASSES = "target/classes";

  private SourceCheck() {}

  static boolean wanted() {
    return "yes".equals(System.getProperty("lab.check"));
  }

  /** The modules are the folders of classes on this class path, under {@code root}. */
  static boolean stale(Path root, String classPath) {
    try {
      FileTime built = Files.getLastModifiedTime(root.resolve(".lab/tool/stamp"));
      for (String entry : classPath.split(File.pathSeparator)) {
        Path classes = Path.of(entry).toAbsolutePath();
        if (!classes.startsWith(root.toAbsolutePath()) || !classes.endsWith(CLASSES)) {
          continue;
        }
        Path module = classes.getParent().getParent();
        if (newer(module.resolve("pom.xml"), built) || newer(module.resolve("src/main"), built)) {
          return true;
        }
      }
      return newer(root.resolve("pom.xml"), built) || newer(root.resolve("engine/pom.xml"), built);
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean newer(Path path, FileTime built) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
