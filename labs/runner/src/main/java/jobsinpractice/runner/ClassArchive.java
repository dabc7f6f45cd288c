package jobsinpractice.runner;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An archive of the classes that a child JVM loads from jars while it warms up, ready to be mapped
 * into memory. A JVM that uses it starts with half of the CPU time, and behaves the same in every
 * other way. An archive needs the same jars first on the class path, and cannot hold classes from
 * folders: those of the labs are never in it.
 */
final class ClassArchive {
  /** The system property with the archive's file, for the processes that a lab's tests start. */
  private static final String PROPERTY = "lab.archive";

  /** A JVM that cannot use its archive would warn on its output, which carries messages here. */
  private static final String QUIET = "-Xlog:disable";

  static final ClassArchive NONE = new ClassArchive(null);

  private final Path file;

  /**
   * @param file null for none
   */
  ClassArchive(Path file) {
    this.file = file;
  }

  /** Makes one in a folder, or returns {@link #NONE} where the runner itself is not in a jar. */
  static ClassArchive in(Path folder) {
    if (!runnerIsInJar()) {
      return NONE;
    }
    Path file = folder.resolve("classes.jsa");
    String jars = entries().filter(ClassArchive::isJar).collect(joining());
    boolean ended =
        ChildJvm.start(WarmRunner.SECONDS, List.of("-XX:ArchiveClassesAtExit=" + file, QUIET), jars)
            .warmUpAndEnd();
    return ended && Files.exists(file) ? new ClassArchive(file) : NONE;
  }

  List<String> options() {
    return file == null
        ? List.of()
        : List.of(
            "-Xshare:auto", "-XX:SharedArchiveFile=" + file, "-D" + PROPERTY + "=" + file, QUIET);
  }

  /** Returns this JVM's class path, in the order that the archive needs. */
  String classPath() {
    return file == null
        ? entries().collect(joining())
        : Stream.concat(
                entries().filter(ClassArchive::isJar), entries().filter(entry -> !isJar(entry)))
            .collect(joining());
  }

  private static Stream<String> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> new File(entry).getAbsolutePath());
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(File.pathSeparator);
  }

  private static boolean isJar(String entry) {
    return entry.endsWith(".jar");
  }

  private static boolean runnerIsInJar() {
    try {
      URI place = ChildMain.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return isJar(place.getPath());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
