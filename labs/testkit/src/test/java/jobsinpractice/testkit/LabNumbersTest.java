package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lab's numbers in one line")
class LabNumbersTest {
  private static Map<String, Object> number(
      String name, String unit, Double engine, Double yours, String note) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("name", name);
    number.put("unit", unit);
    number.put("engine", engine);
    number.put("yours", yours);
    number.put("note", note);
    return number;
  }

  @Test
  @DisplayName("show the learner's numbers next to the right ones, with their units")
  void line() {
    assertThat(
            LabNumbers.of(10)
                .line(
                    List.of(
                        number("double charges found", "", 3.0, 2.0, ""),
                        number("lag", "s", 1.25, 0.5, ""),
                        number("pending", "", null, 7.0, ""),
                        number("orders", "", 4.0, null, "to do"))))
        .isEqualTo(
            "Lab 10: double charges found 2 (should be 3) · lag 0.5 s (should be 1.3 s) · pending 7"
                + " · orders to do (should be 4)");
  }
}
