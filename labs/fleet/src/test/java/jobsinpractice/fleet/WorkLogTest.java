package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.TestJob;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worker's log")
class WorkLogTest {
  private static final String FAILED = "ChargeCard failed: HTTP 503; ";

  private final List<String> lines = new ArrayList<>();
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final WorkLog log = new WorkLog(lines::add, clock);

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

  @Test
  @DisplayName("has one line for many equal failures, and another one for a job that dies of it")
  void countsFailures() {
    for (int i = 0; i < 3; i++) log.jobRetried(failed(), Instant.EPOCH);
    for (int i = 0; i < 2; i++) log.jobDied(failed(), null);
    assertThat(lines)
        .containsExactly(
            FAILED + "retry in 0 s",
            FAILED + "that was its last attempt, so it is in the dead set");
    log.say();
    assertThat(lines.get(2)).isEqualTo("failed for a reason shown above: 3 charges");
  }

  @Test
  @DisplayName("shows a failure in full once a minute, and counts it in between")
  void onceAMinute() {
    log.jobRetried(failed(), Instant.EPOCH);
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofSeconds(5));
      log.say();
      log.jobRetried(failed(), Instant.EPOCH);
    }
    assertThat(lines).containsOnlyOnce(FAILED + "retry in 0 s").hasSize(4);
    clock.advance(Duration.ofSeconds(40));
    log.say();
    log.jobRetried(failed(), Instant.EPOCH);
    assertThat(lines).last().isEqualTo(FAILED + "retry in 0 s");
  }

  private Job failed() {
    Job job = TestJob.of("{\"class\":\"ChargeCard\",\"args\":[1]}");
    log.jobFailed(job, new IllegalStateException("HTTP 503"), Duration.ofSeconds(1));
    return job;
  }
}
