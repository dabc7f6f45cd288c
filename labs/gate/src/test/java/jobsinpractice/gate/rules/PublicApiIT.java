package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  /** Programs, and what only tests use. */
  private static final Set<String> NOT_RELEASED = Set.of("benchmark", "examples", "test-database");

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
          .filter(module -> !NOT_RELEASED.contains(module))
          .sorted()
          .toList();
    }
  }

  private void check(String module) throws IOException {
    String written = written(module);
    String now = api(module).text(written);
    if ("write".equals(System.getProperty("api"))) {
      Files.writeString(list(module), now);
      return;
    }
    assertThat(difference(written, now))
        .as(
            "the public surface of engine/%s has changed. If you mean it, accept it with"
                + " ./mvnw -Pkit -pl labs/gate verify -Dit.test=PublicApiIT -Dapi=write",
            module)
        .isEmpty();
  }

  private Path list(String module) {
    return engine.resolve(module).resolve("public-api.txt");
  }

  private String written(String module) throws IOException {
    return Files.exists(list(module)) ? Files.readString(list(module)) : "";
  }

  private String allWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : modules()) {
      all.append(written(module));
    }
    return all.toString();
  }

  private PublicApi api(String module) throws IOException {
    return PublicApi.of(engine.resolve(module).resolve("target/classes"));
  }

  @TestFactory
  @DisplayName("names no type that is hidden or internal, and says since when it exists")
  Stream<DynamicTest> usable() throws IOException {
    return modules().stream()
        .map(module -> DynamicTest.dynamicTest("of engine/" + module, () -> usable(module)));
  }

  private void usable(String module) throws IOException {
    PublicApi api = api(module);
    assertThat(api.leaks(allWritten())).isEmpty();
    for (String each : api.packages(written(module))) {
      Path info = engine.resolve(module).resolve("src/main/java").resolve(each.replace('.', '/'));
      assertThat(Files.readString(info.resolve("package-info.java"))).contains("@since ");
    }
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
  @DisplayName("is that of the modules which the BOM names")
  void bom() throws IOException {
    Pattern artifact = Pattern.compile("<artifactId>(jobs-[a-z-]+)</artifactId>");
    List<String> released = new ArrayList<>();
    for (String module : modules()) {
      Matcher own = artifact.matcher(Files.readString(engine.resolve(module).resolve("pom.xml")));
      assertThat(own.find()).as(module).isTrue();
      released.add(own.group(1));
    }
    String bom = Files.readString(engine.resolve("bom/pom.xml"));
    String managed = bom.substring(bom.indexOf("<dependencyManagement>"));
    assertThat(artifact.matcher(managed).results().map(named -> named.group(1)))
        .containsExactlyInAnyOrderElementsOf(released);
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
        .containsExactly(
            "- # 1 API types, 0 internal types in the same packages, 0 in a package \"internal\"",
            "- a.A: public void stop()",
            "+ # 1 API types, 1 internal types in the same packages, 0 in a package \"internal\"",
            "+ a.A: public void end()",
            "+ internal a.B");
  }

  @Test
  @DisplayName("is counted without the packages that are internal")
  void counts() {
    List<String> none = List.of();
    String text =
        new PublicApi(
                Map.of("a.A", none, "a.B", none, "a.internal.C", none, "a.internal.C$D", none))
            .text("internal a.B\n");
    assertThat(text)
        .contains(
            "# 1 API types, 1 internal types in the same packages, 1 in a package \"internal\"\n")
        .endsWith("internal a.B\ninternal a.internal.C\n");
  }

  @Test
  @DisplayName(
      "has what a hidden type hands on, and no member with a type that callers cannot name")
  void hidden() {
    PublicApi api =
        PublicApi.parse(
            """
            public interface a.A extends a.Hidden {
              public abstract a.internal.B b();
            }
            interface a.Hidden {
              public default void run();
            }
            public class a.internal.B {
            }
            """);
    assertThat(api.text("")).contains("a.A: public default void run()\n");
    assertThat(api.leaks("")).containsExactly("a.A: public abstract a.internal.B b()");
  }

  @Test
  @DisplayName("names no internal type of another module, and extends none")
  void leaks() {
    PublicApi api =
        PublicApi.parse(
            """
            public class a.A extends b.internal.Base {
              public b.internal.C c();
              public b.Marked$Kind kind();
              public b.Open open();
            }
            """);
    assertThat(api.leaks("internal b.Marked\n"))
        .containsExactly(
            "a.A: public class a.A extends b.internal.Base",
            "a.A: public b.internal.C c()",
            "a.A: public b.Marked$Kind kind()");
  }
}
