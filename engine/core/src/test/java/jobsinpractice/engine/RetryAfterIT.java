package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jobsinpractice.engine.RetryPolicy.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other side asks for is honored, within reason. */
class RetryAfterIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  static final class Busy extends Exception implements RetryAfter {
    private static final long serialVersionUID = 1L;
    private final Duration wait;

    Busy(Duration wait) {
      this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
      return wait;
    }
  }

  private double secondsUntilRetry(Exception error, RetryPolicy policy) {
    fleet.client.push("Busy");
    Worker.Builder builder =
        fleet
            .worker()
            .handle(
                "Busy",
                job -> {
                  throw error;
                });
    if (policy != null) builder.retryPolicy("Busy", policy);
    builder.build().processOne();
    return fleet.score("retry", fleet.set("retry").get(0)) - NOON.getEpochSecond();
  }

  @Test
  void a_job_is_not_tried_again_before_the_time_that_its_error_asks_for() {
    assertThat(secondsUntilRetry(new Busy(Duration.ofSeconds(120)), null)).isEqualTo(120);
  }

  @Test
  void the_cause_of_an_error_may_ask_for_a_time() {
    Exception wrapped = new IllegalStateException("call", new Busy(Duration.ofSeconds(90)));
    assertThat(secondsUntilRetry(wrapped, null)).isEqualTo(90);
  }

  @Test
  void a_policy_that_asks_for_less_does_not_shorten_it() {
    Exception busy = new Busy(Duration.ofSeconds(60));
    assertThat(secondsUntilRetry(busy, (n, error, job) -> Decision.after(Duration.ofSeconds(5))))
        .isEqualTo(60);
  }

  @Test
  void an_exact_delay_of_a_policy_is_final() {
    Exception busy = new Busy(Duration.ofSeconds(60));
    assertThat(secondsUntilRetry(busy, (n, error, job) -> Decision.exactly(Duration.ofSeconds(5))))
        .isEqualTo(5);
  }

  @Test
  void the_usual_delay_stays_when_the_other_side_asks_for_less() {
    assertThat(secondsUntilRetry(new Busy(Duration.ofSeconds(1)), null)).isEqualTo(15);
  }

  @Test
  void a_server_that_asks_for_centuries_gets_a_day() {
    assertThat(secondsUntilRetry(new Busy(Duration.ofDays(90_000)), null)).isEqualTo(86_400);
  }

  @Test
  void an_error_whose_own_methods_fail_asks_for_nothing() {
    class Broken extends Exception implements RetryAfter {
      private static final long serialVersionUID = 1L;

      @Override
      public Duration retryAfter() {
        throw new IllegalStateException("broken");
      }
    }
    assertThat(RetryAfter.of(new Broken())).isZero();
    assertThat(RetryAfter.of(new Busy(null))).isZero();
    assertThat(RetryAfter.of(new Busy(Duration.ofSeconds(-5)))).isZero();
    class Worse extends Exception {
      private static final long serialVersionUID = 1L;

      @Override
      public synchronized Throwable getCause() {
        throw new AssertionError("an error, not an exception");
      }
    }
    assertThat(RetryAfter.of(new Worse())).isZero();
    Exception ring = new Exception("a");
    ring.initCause(new Exception("b", ring));
    assertThat(RetryAfter.of(ring)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "' 7 ', 7",
    "0, 0",
    "99999999999999999999, 999999999",
    "'Thu, 01 Jan 2026 12:00:30 GMT', 30",
    "'Thu, 01 Jan 2026 11:00:00 GMT', 0"
  })
  void the_header_is_a_number_of_seconds_or_a_date(String header, long seconds) {
    assertThat(RetryAfter.parse(header, NOON)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-01-01T12:00:00Z"})
  void a_header_that_is_neither_is_ignored(String header) {
    assertThat(RetryAfter.parse(header, NOON)).isEmpty();
    assertThat(RetryAfter.parse(null, NOON)).isEmpty();
  }
}
