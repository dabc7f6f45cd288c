package jobsinpractice.gate.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads the project's files, without what a build or an editor puts next to them. */
final class RepositoryFiles {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "src-gen");
  private static final String BUILT = ".flattened-pom.xml";

  private RepositoryFiles() {}

  /** Returns the text of each file whose name, from the root on with slashes, is wanted. */
  static Map<String, String> read(Path root, Predicate<String> wanted) {
    Map<String, String> texts = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) {
              String name = folder.getFileName().toString();
              boolean hidden = name.startsWith(".") && !folder.equals(root);
              return hidden || NOT_OURS.contains(name)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any)
                throws IOException {
              String name = root.relativize(file).toString().replace('\\', '/');
              if (!name.endsWith(BUILT) && wanted.test(name)) {
                texts.put(name, Files.readString(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
