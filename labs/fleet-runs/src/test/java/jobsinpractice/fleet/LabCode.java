package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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
    compile(lab, classes, Map.of());
  }

  /**
   * @param regions other text for some regions of the code
   */
  static void compile(String lab, Path classes, Map<String, String> regions) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    Path changed = Files.createDirectories(classes.resolve("sources"));
    try (Stream<Path> sources = Files.walk(folder(lab).resolve("src/main/java"))) {
      for (Path file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        Path copy = changed.resolve(file.getFileName().toString());
        words.add(Files.writeString(copy, with(regions, Files.readString(file))).toString());
      }
    }
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(exit).as("compiles").isZero();
    if (!Files.exists(folder(lab).resolve(SERVICES))) return;
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    try (Stream<Path> files = Files.list(folder(lab).resolve(SERVICES))) {
      for (Path file : files.toList()) {
        Files.copy(file, services.resolve(file.getFileName().toString()));
      }
    }
  }

  private static String with(Map<String, String> regions, String code) {
    String text = code;
    for (Map.Entry<String, String> region : regions.entrySet()) {
      text =
          text.replaceAll(
              "(?s)// region " + region.getKey() + "\\n.*?// endregion",
              Matcher.quoteReplacement(region.getValue()));
    }
    return text;
  }
}
