package jobsinpractice.simulator.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Backoff;
import jobsinpractice.engine.CircuitBreaker;
import jobsinpractice.engine.RetryBudget;
import jobsinpractice.engine.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same outage with each measure. */
class OutageRunIT {
  static final Backoff BACKOFF =
      Backoff.exponential(Duration.ofSeconds(2), Duration.ofSeconds(60));

  static OutageResult naive(long seed) {
    return OutageRun.of(
        Outage.noon(seed),
        (clock, random) ->
            new RetryCode.Parts(
                List.of(), (n, e, job) -> RetryPolicy.Decision.exactly(Duration.ofSeconds(2))));
  }

  static OutageResult backoff(long seed) {
    return OutageRun.of(
        Outage.noon(seed), (clock, random) -> new RetryCode.Parts(List.of(), BACKOFF));
  }

  static OutageResult jitter(long seed) {
    return OutageRun.of(
        Outage.noon(seed),
        (clock, random) -> new RetryCode.Parts(List.of(), BACKOFF.fullJitter(random)));
  }

  static OutageResult budget(long seed) {
    return OutageRun.of(
        Outage.noon(seed),
        (clock, random) ->
            new RetryCode.Parts(
                List.of(RetryBudget.share(0.1).on(clock, random)), BACKOFF.fullJitter(random)));
  }

  static OutageResult breaker(long seed) {
    return OutageRun.of(
        Outage.noon(seed),
        (clock, random) ->
            new RetryCode.Parts(
                List.of(
                    CircuitBreaker.after(5).probesEvery(Duration.ofSeconds(10)).on(clock, random),
                    RetryBudget.share(0.1).on(clock, random)),
                BACKOFF.fullJitter(random)));
  }

  private static void print(String name, OutageResult r) {
    System.out.println(
        String.join(
            " ",
            name,
            "recovered " + r.recoveredAfter(),
            "dead " + r.dead(),
            "dropped " + r.dropped(),
            "done " + r.done(),
            "postponed " + r.postponed(),
            "retried " + r.retried(),
            "calls/s " + r.attemptsPerSecond(0, 60),
            "" + r.attemptsPerSecond(60, 120),
            "" + r.attemptsPerSecond(120, 180),
            "" + r.attemptsPerSecond(600, 900)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void table(long seed) {
    print("naive", naive(seed));
    print("backoff", backoff(seed));
    print("jitter", jitter(seed));
    print("budget", budget(seed));
    print("breaker", breaker(seed));
  }

  @Test
  void the_same_seed_has_the_same_result() {
    assertThat(breaker(3).attempts()).isEqualTo(breaker(3).attempts());
  }

  @Test
  void code_that_waits_in_real_time_is_reported() {
    Object lock = new Object();
    assertThatThrownBy(
            () ->
                OutageRun.of(
                    Outage.noon(1),
                    (clock, random) ->
                        new RetryCode.Parts(
                            List.of(
                                (job, next) -> {
                                  synchronized (lock) {
                                    next.call();
                                  }
                                }),
                            BACKOFF)))
        .isInstanceOf(BlockedException.class);
  }
}
