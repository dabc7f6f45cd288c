package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A class's API")
class ClassApiTest {
  private static final String BEFORE =
      """
      class Shop {
        static final int MOST = 5;
        static final String NAME = "shop";
        private int jobs;
        int size(java.util.List<String> names) { return names.size(); }
        private int hidden() { return jobs; }
        Runnable later() { return () -> System.out.println(hidden()); }
        record Item(String name) {}
        private record Shelf(int number) {
          static class Label {}
        }
        private static class Room { void open() {} }
        static class Cellar extends Room {}
        private static class Key { void turn() {} }
        Key key() { return new Key(); }
      }
      """;

  @TempDir Path folder;

  private String apiOf(String code) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    try (LabCompiler compiler = new LabCompiler()) {
      assertThat(
              compiler.code(
                  new Sources(Map.of("Shop.java", code), folder.resolve("none")), classes))
          .isEmpty();
    }
    return ClassApi.of(classes);
  }

  @Test
  @DisplayName("is the same when only code, private members, or local classes differ")
  void same() throws IOException {
    String api = apiOf(BEFORE);
    for (String[] change :
        List.of(
            new String[] {"return names.size();", "return names.size() + 1 + \"x\".length();"},
            new String[] {"private int jobs;", "private int jobs = 7; private static int more;"},
            new String[] {
              "private int hidden() { return jobs; }", "private long hidden() { return 1; }"
            },
            new String[] {"Shelf(int number)", "Shelf(long number)"},
            new String[] {"static class Label {}", "static class Label { int size; }"},
            new String[] {"class Shop {", "class Shop { private enum Colour { RED } "},
            new String[] {
              "() -> System.out.println(hidden())",
              "new Runnable() { public void run() { class Local {} new Local(); } }"
            })) {
      assertThat(BEFORE).contains(change[0]);
      String after = apiOf(BEFORE.replace(change[0], change[1]));
      assertThat(after).as(change[1]).isEqualTo(api);
    }
  }

  @Test
  @DisplayName("differs with a type, a constant, a flag, an exception, or a member")
  void different() throws IOException {
    String api = apiOf(BEFORE);
    for (String[] change :
        List.of(
            new String[] {"MOST = 5", "MOST = 6"},
            new String[] {"\"shop\"", "\"store\""},
            new String[] {"static final int MOST", "static int MOST"},
            new String[] {"java.util.List<String>", "java.util.List<?>"},
            new String[] {"int size(", "long size("},
            new String[] {"names) {", "names) throws java.io.IOException {"},
            new String[] {"class Shop {", "class Shop { int other; "},
            new String[] {"class Shop {", "class Shop implements java.io.Serializable {"},
            new String[] {"class Shop {", "final class Shop {"},
            new String[] {"record Item(String name)", "record Item(String name, int n)"},
            new String[] {"void open()", "int door; void open()"}, // Cellar inherits it
            new String[] {"void turn()", "int teeth; void turn()"})) { // key() returns it
      assertThat(BEFORE).contains(change[0]);
      assertThat(apiOf(BEFORE.replace(change[0], change[1]))).as(change[1]).isNotEqualTo(api);
    }
  }
}
