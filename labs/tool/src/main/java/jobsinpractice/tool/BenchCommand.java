package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code labs/lab bench}: runs engine/benchmark in its own JVM with both compilers. The benchmark
 * is built on its first use, and the course tool does not depend on it.
 */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private final Course course;

  /** The benchmark reads all of these, --help included. */
  @Unmatched private List<String> words = new ArrayList<>();

  BenchCommand(Course course) {
    this.course = course;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = course.labs().root();
    Path jar = root.resolve("engine/benchmark/target/jobs-benchmark.jar");
    if (!fresh(root, jar)) build(root);
    List<String> line =
        new ArrayList<>(
            List.of(System.getProperty("java.home") + "/bin/java", "-jar", jar.toString()));
    line.addAll(words);
    return new ProcessBuilder(line).inheritIO().start().waitFor();
  }

  private static boolean fresh(Path root, Path jar) throws IOException {
    if (!Files.exists(jar)) return false;
    long made = Files.getLastModifiedTime(jar).toMillis();
    for (String source : List.of("engine/redis-launcher", "engine/core", "engine/benchmark")) {
      try (Stream<Path> files = Files.walk(root.resolve(source + "/src/main"))) {
        if (files.anyMatch(file -> file.toFile().lastModified() > made)) return false;
      }
    }
    return true;
  }

  private void build(Path root) throws IOException, InterruptedException {
    course.terminal().line("Building the benchmark ...");
    String script = System.getProperty("os.name").startsWith("Windows") ? "mvnw.cmd" : "mvnw";
    Process maven =
        new ProcessBuilder(
                root.resolve(script).toString(), "-q", "-pl", "engine/benchmark", "package")
            .directory(root.toFile())
            .inheritIO()
            .start();
    if (maven.waitFor() != 0) {
      throw new UserError(
          "The benchmark cannot be built; Maven's output is above.",
          "./mvnw -pl engine/benchmark package");
    }
  }
}
