package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worker's log")
class WorkLogTest {
  @Test
  @DisplayName("shows a retry's delay as it was computed, although some milliseconds have passed")
  void roundsTheDelay() {
    Instant failed = Instant.parse("2026-11-23T09:15:42Z");
    assertThat(WorkLog.seconds(failed.plusMillis(8), failed.plusSeconds(15))).isEqualTo(15);
    assertThat(WorkLog.seconds(failed, failed.minusSeconds(1))).isZero();
  }
}
