package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lab test's time limit of 10 s")
class TimeLimitTest {
  private final TimeLimit limit = new TimeLimit(10);

  @Test
  @DisplayName("is reached by a thread that has computed for that long")
  void computes() {
    assertThat(limit.reached(10, 9.5, true, false)).isTrue();
  }

  @Test
  @DisplayName("is not reached by a thread that waited for a core most of the time")
  void noCore() {
    assertThat(limit.reached(30, 2, true, true)).isFalse();
  }

  @Test
  @DisplayName("is reached by a thread that waits, later on a busy machine")
  void waits() {
    assertThat(limit.reached(10, 0.1, false, false)).isTrue();
    assertThat(limit.reached(10, 0.1, false, true)).isFalse();
    assertThat(limit.reached(40, 0.1, false, true)).isTrue();
  }

  @Test
  @DisplayName("is reached by any thread in the end")
  void inTheEnd() {
    assertThat(limit.reached(60, 0, true, true)).isTrue();
  }
}
