package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Regions")
class RegionsTest {
  private static final String FILE =
      """
      class A {
        int a() {
          // region task-1
          return 1;
          // endregion
        }
        // region fields
        int b;
        // endregion
      }
      """;

  @Test
  @DisplayName("leave no marker behind")
  void plain() {
    assertThat(Regions.parse("A.java", FILE).plain())
        .isEqualTo("class A {\n  int a() {\n    return 1;\n  }\n  int b;\n}\n");
  }

  @Test
  @DisplayName("take a replacement at their own indentation, or vanish")
  void replaced() {
    String stub = "      // what to do\n      throw toDo();\n\n";
    assertThat(Regions.parse("A.java", FILE).with(Map.of("task-1", stub, "fields", "")::get))
        .isEqualTo("class A {\n  int a() {\n    // what to do\n    throw toDo();\n  }\n}\n");
  }

  @Test
  @DisplayName("that do not pair up are refused, with file and line")
  void unpaired() {
    assertThatThrownBy(() -> Regions.parse("A.java", "// region a\n// region b\n"))
        .hasMessage("A.java:2: a region inside region a");
    assertThatThrownBy(() -> Regions.parse("A.java", "x\n// endregion\n"))
        .hasMessage("A.java:2: an endregion without its region");
    assertThatThrownBy(() -> Regions.parse("A.java", "// region a\n"))
        .hasMessageContaining("region a has no endregion");
  }
}
