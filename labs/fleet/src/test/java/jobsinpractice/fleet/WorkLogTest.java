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

  @Test
  @DisplayName("counts failures that differ only by an order or a partner, and no others")
  void kinds() {
    String first = WorkLog.kind("ShipOrder failed: order 4711 not found");
    assertThat(WorkLog.kind("ShipOrder failed: order 12345 not found")).isEqualTo(first);
    assertThat(WorkLog.kind("ShipOrder failed: order 4711 not paid")).isNotEqualTo(first);
    String partner = WorkLog.kind("Webhook failed: partner c5 answered 500");
    assertThat(WorkLog.kind("Webhook failed: partner c75 answered 500")).isEqualTo(partner);
    assertThat(WorkLog.kind("Webhook failed: partner c5 answered 503")).isNotEqualTo(partner);
    assertThat(WorkLog.kind("Webhook failed: partner closed-account answered 500"))
        .isNotEqualTo(partner);
  }
}
