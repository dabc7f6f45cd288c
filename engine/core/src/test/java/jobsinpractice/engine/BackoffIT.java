package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import jobsinpractice.engine.RetryPolicy.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Delays that double, up to a cap, exactly or spread from 0. */
class BackoffIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Backoff BACKOFF = Backoff.exponential(SECOND, HOUR);

  private static Duration delay(RetryPolicy policy, int failures, Throwable error) {
    return ((RetryPolicy.Exactly) policy.decide(failures, error, null)).delay();
  }

  @Test
  void the_delay_doubles_up_to_the_cap_and_stays_there_past_63_doublings() {
    assertThat(IntStream.range(0, 14).mapToObj(BACKOFF::ceiling).map(Duration::toSeconds))
        .containsExactly(
            1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, 3600L, 3600L);
    for (int failures : new int[] {62, 63, 64, 65, 127, 128, 1_000_000, Integer.MAX_VALUE}) {
      assertThat(BACKOFF.ceiling(failures)).as("after %s", failures).isEqualTo(HOUR);
    }
    Duration century = RetryPolicy.LONGEST_DELAY;
    assertThat(Backoff.exponential(Duration.ofNanos(1), century).ceiling(1_000)).isEqualTo(century);
  }

  @Test
  void without_jitter_a_job_comes_back_exactly_after_the_delay() {
    fleet.client.push("Fails");
    Worker worker =
        Worker.builder(fleet.redis)
            .clock(fleet.clock)
            .handle("Fails", FailureIT.FAILS)
            .retryPolicy("Fails", BACKOFF)
            .build();
    worker.processOne();
    String retry = fleet.set("retry").get(0);
    assertThat(fleet.score("retry", retry)).isEqualTo(NOON.getEpochSecond() + 1.0);
    assertThat(fields(retry)).containsEntry("retry_count", 0L);
  }

  @Test
  void full_jitter_spreads_a_thousand_jobs_evenly_from_zero_to_the_delay() {
    Backoff jitter = BACKOFF.fullJitter(new Random(1));
    long[] tenths = new long[10];
    for (int i = 0; i < 1_000; i++) {
      long millis = delay(jitter, 10, new Exception()).toMillis();
      assertThat(millis).isBetween(0L, 1_024_000L);
      tenths[(int) Math.min(9, millis / 102_400)]++;
    }
    for (long jobs : tenths) assertThat(jobs).isBetween(60L, 140L);
  }

  @Test
  void two_processes_draw_different_delays() {
    Backoff one = BACKOFF.fullJitter();
    Backoff other = BACKOFF.fullJitter();
    assertThat(IntStream.range(0, 20).mapToObj(i -> delay(one, 20, new Exception())).toList())
        .isNotEqualTo(
            IntStream.range(0, 20).mapToObj(i -> delay(other, 20, new Exception())).toList());
  }

  @Test
  void the_delay_begins_when_what_retry_after_asks_for_has_passed() {
    assertThat(delay(BACKOFF, 3, new RetryAfterIT.Busy(Duration.ofSeconds(30))))
        .isEqualTo(Duration.ofSeconds(38));
  }

  @Test
  void settings_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> Backoff.exponential(Duration.ZERO, HOUR))
        .hasMessageContaining("longer than 0");
    assertThatThrownBy(() -> Backoff.exponential(HOUR, SECOND)).hasMessageContaining("fit");
    assertThatThrownBy(() -> Backoff.exponential(SECOND, Duration.ofSeconds(Long.MAX_VALUE)))
        .hasMessageContaining("fit");
    assertThatThrownBy(() -> Backoff.exponential(null, HOUR)).hasMessageContaining("missing");
  }

  @Test
  void an_exact_delay_that_is_missing_or_negative_is_replaced() {
    JobRetry retries = new JobRetry(fleet.clock, TestFleet.noJitter(), java.util.Map.of());
    Exception error = new Exception();
    assertThat(retries.delay(Decision.exactly(null), 0, error)).isEqualTo(Duration.ofSeconds(15));
    assertThat(retries.delay(Decision.exactly(Duration.ofSeconds(-1)), 0, error)).isZero();
  }
}
