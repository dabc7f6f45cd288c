package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the code of a lab or of its solution, for a worker to load. */
final class LabCode {
  private static final String SERVICES = "src/main/resources/META-INF/services";

  private LabCode() {}

  /**
   * @param lab such as "solutions/lab9"
   */
  static Path folder(String lab) {
    return Path.of("../..").resolve(lab);
  }

  static void compile(String lab, Path classes) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> sources = Files.walk(folder(lab).resolve("src/main/java"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(f -> words.add(f.toString()));
    }
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(exit).as("compiles").isZero();
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    try (Stream<Path> files = Files.list(folder(lab).resolve(SERVICES))) {
      for (Path file : files.toList()) {
        Files.copy(file, services.resolve(file.getFileName().toString()));
      }
    }
  }
}
