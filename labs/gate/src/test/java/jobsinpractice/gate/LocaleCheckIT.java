package jobsinpractice.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that inherits this project's build, with one class in it. */
@DisplayName("The build")
class LocaleCheckIT {
  @TempDir Path module;

  @Test
  @DisplayName("refuses a call that depends on the machine's language, and names its line")
  void plantedCall() throws Exception {
    String report =
        built(
            "text = text.toLowerCase();",
            "text = text.formatted(1.5);",
            "text = new String(text.getBytes());",
            "return text + java.time.LocalDate.now();");

    assertThat(report)
        .contains("String#toLowerCase() [Uses default locale]", "(Planted.java:3)")
        .contains("[Uses default locale]", "(Planted.java:4)")
        .contains("[Uses default charset]", "(Planted.java:5)")
        .contains("[Uses default time zone]", "(Planted.java:6)");
  }

  @Test
  @DisplayName("lets a call pass that names its locale")
  void statedLocale() throws Exception {
    assertThat(built("return text.toLowerCase(java.util.Locale.ROOT);")).isEmpty();
  }

  /** What Maven reports; empty when it is content. */
  private String built(String... statements) throws IOException, InterruptedException {
    Path root = Labs.find(Path.of("")).root();
    Path source = module.resolve("src/main/java/Planted.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        "class Planted {\n  static String of(String text) {\n"
            + String.join("\n", statements)
            + "\n  }\n}\n");
    Files.writeString(module.resolve("pom.xml"), pom(root));
    Process maven =
        new ProcessBuilder(
                root.resolve("mvnw").toString(),
                "-o",
                "-q",
                "-f",
                module.resolve("pom.xml").toString(),
                "-Pkit",
                "-Dspotless.check.skip",
                "process-classes")
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    maven.getOutputStream().close();
    String output = new String(maven.getInputStream().readAllBytes(), UTF_8);
    assertThat(maven.waitFor() == 0).as(output).isEqualTo(output.isEmpty());
    return output;
  }

  private String pom(Path root) throws IOException {
    return String.format(
        Locale.ROOT,
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.jobsinpractice</groupId>
            <artifactId>jobs-in-practice</artifactId>
            <version>0.1.0-SNAPSHOT</version>
            <relativePath>%s</relativePath>
          </parent>
          <artifactId>planted</artifactId>
        </project>
        """,
        module.toRealPath().relativize(root.toRealPath()).resolve("pom.xml"));
  }
}
