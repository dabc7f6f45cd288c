package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each engine module's public types and members are written down in its {@code public-api.txt}. A
 * change of that file is a decision; this test makes sure that it is made.
 */
@DisplayName("The public surface")
class PublicApiIT {
  /** Programs, which no other module uses. */
  private static final Set<String> PROGRAMS = Set.of("benchmark", "examples");

  private final Path engine = Labs.find(Path.of("")).root().resolve("engine");

  @TestFactory
  @DisplayName("is what public-api.txt lists")
  Stream<DynamicTest> asWritten() throws IOException {
    return modules().stream()
        .map(module -> DynamicTest.dynamicTest("of engine/" + module, () -> check(module)));
  }

  private List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(engine)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .map(folder -> folder.getFileName().toString())
          .filter(module -> !PROGRAMS.contains(module))
          .sorted()
          .toList();
    }
  }

  private void check(String module) throws IOException {
    Path list = engine.resolve(module).resolve("public-api.txt");
    String written = Files.exists(list) ? Files.readString(list) : "";
    String now = PublicApi.of(engine.resolve(module).resolve("target/classes")).text(written);
    if ("write".equals(System.getProperty("api"))) {
      Files.writeString(list, now);
      return;
    }
    assertThat(difference(written, now))
        .as(
            "the public surface of engine/%s has changed. If you mean it, accept it with"
                + " ./mvnw -Pkit -pl labs/gate verify -Dit.test=PublicApiIT -Dapi=write",
            module)
        .isEmpty();
  }

  private static List<String> difference(String written, String now) {
    List<String> before = written.lines().toList();
    List<String> after = now.lines().toList();
    List<String> changed = new ArrayList<>();
    before.stream().filter(line -> !after.contains(line)).forEach(line -> changed.add("- " + line));
    after.stream().filter(line -> !before.contains(line)).forEach(line -> changed.add("+ " + line));
    return changed;
  }

  @Test
  @DisplayName("is checked for every module that others use")
  void everyModule() throws IOException {
    assertThat(modules()).contains("core", "dashboard", "redis-url").doesNotContain("benchmark");
  }

  @Test
  @DisplayName("names a member that is added or removed, and no member of an internal type")
  void planted() {
    String before = new PublicApi(Map.of("a.A", List.of("public void stop()"))).text("");
    String after =
        new PublicApi(
                Map.of("a.A", List.of("public void end()"), "a.B", List.of("public void run()")))
            .text("internal a.B\n");
    assertThat(difference(before, after))
        .containsExactly("- a.A: public void stop()", "+ a.A: public void end()", "+ internal a.B");
  }
}
