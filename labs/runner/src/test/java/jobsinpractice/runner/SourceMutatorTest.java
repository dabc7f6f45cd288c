package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The source mutator")
class SourceMutatorTest {
  private static final String SOURCE =
      """
      class Shop {
        int given = 1000;
        // region task-2
        private volatile int jobs;
        synchronized long age(long millis) {
          jobs = 0;
          try {
            return millis / 1000; // 1000 ms
          } catch (ArithmeticException e) {
            jobs++;
          } finally {
            log("a < b && 60");
          }
          return 0;
        }
        // endregion
        boolean more(int a) { return a < 60; }
        // region task-2-more
        boolean less(int b) { return b < 7; }
        // endregion
        // region imports
        boolean none(int c) { return c < 7; }
        // endregion
      }
      """;

  private static List<String> changes(String source) {
    return SourceMutator.of("Shop.java", source).stream().map(Mutant::name).toList();
  }

  @Test
  @DisplayName("changes code in task regions only, and neither comments nor text")
  void regions() {
    assertThat(changes(SOURCE))
        .contains(
            "Shop.java: static for an instance's own: private volatile int jobs;",
            "Shop.java: not volatile: private volatile int jobs;",
            "Shop.java: no lock: synchronized long age(long millis) {",
            "Shop.java: assignment forgotten: jobs = 0;",
            "Shop.java: count forgotten: jobs++;",
            "Shop.java: 60 for 1000: return millis / 1000; // 1000 ms",
            "Shop.java: * for /: return millis / 1000; // 1000 ms",
            "Shop.java: exception swallowed: } catch (ArithmeticException e) {",
            "Shop.java: finally block removed: } finally {",
            "Shop.java: one more: return 0;",
            "Shop.java: <= for <: boolean less(int b) { return b < 7; }")
        .noneMatch(
            name -> name.contains("given") || name.contains("more(") || name.contains("none("))
        .noneMatch(name -> name.contains("|| for &&") || name.contains("1000 for 60"))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("makes exactly one change in each mutant, at the line that it names")
  void oneChange() {
    for (Mutant mutant : SourceMutator.of("Shop.java", SOURCE)) {
      assertThat(mutant.text()).isNotEqualTo(SOURCE);
      assertThat(SOURCE.split("\n")[mutant.line() - 1].strip()).isEqualTo(mutant.code());
      assertThat(mutant.region()).isEqualTo("task-2");
      assertThat(mutant.text()).contains("int given = 1000;").contains("// 1000 ms");
    }
  }
}
