package jobsinpractice.simulator.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.simulator.figure.StormFigure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same outage with each measure of chapter 9. */
class OutageRunIT {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void only_fewer_calls_let_the_service_recover(long seed) {
    for (Measure measure : List.of(Measure.NAIVE, Measure.BACKOFF, Measure.JITTER)) {
      OutageResult result = measure.run(seed);
      assertThat(result.recoveredAfter()).as(print(measure, result)).isEmpty();
      assertThat(result.dead()).isGreaterThan(500);
    }
    OutageResult budget = Measure.BUDGET.run(seed);
    assertThat(budget.recoveredAfter().orElse(999))
        .as(print(Measure.BUDGET, budget))
        .isBetween(10.0, 60.0);
    OutageResult breaker = Measure.BREAKER.run(seed);
    assertThat(breaker.recoveredAfter().orElse(999))
        .as(print(Measure.BREAKER, breaker))
        .isBetween(0.0, 30.0);
    assertThat(budget.dead() + breaker.dead()).isZero();
  }

  private static String print(Measure measure, OutageResult result) {
    String line =
        String.join(
            "  ",
            measure.name(),
            "recovered " + result.recoveredAfter(),
            "done " + result.done(),
            "dead " + result.dead(),
            "postponed " + result.postponed(),
            "calls/s before " + result.attemptsPerSecond(0, 60),
            "slow " + result.attemptsPerSecond(60, 120),
            "after " + result.attemptsPerSecond(120, 180),
            "last 5 min " + result.attemptsPerSecond(600, 900));
    System.out.println(line);
    return line;
  }

  @Test
  void the_more_it_works_on_the_less_it_completes() {
    CollapsingService service = Outage.noon(1).service();
    assertThat(service.seconds(4)).isCloseTo(0.2, within(1e-9));
    assertThat(service.throughput(4)).isCloseTo(20, within(1e-9));
    assertThat(service.throughput(20)).isCloseTo(7.7, within(0.1));
  }

  @Test
  void the_same_seed_has_the_same_result() {
    assertThat(Measure.BREAKER.run(3).attempts()).isEqualTo(Measure.BREAKER.run(3).attempts());
    assertThat(Measure.BREAKER.run(3).attempts()).isNotEqualTo(Measure.BREAKER.run(4).attempts());
  }

  @Test
  void without_an_outage_every_charge_succeeds_and_no_thread_waits() {
    Outage noon = Outage.noon(5);
    Outage calm =
        new Outage(5, 2, 20, 1, 10, noon.service(), 1, noon.from(), noon.until(), noon.end());
    OutageResult result =
        OutageRun.of(calm, (clock, random) -> new RetryCode.Parts(List.of(), (n, e, job) -> null));
    assertThat(result.retried() + result.dead() + result.dropped()).isZero();
    assertThat(result.done()).isBetween(1_600, 2_000);
  }

  @Test
  void a_middleware_that_does_not_call_drops_the_job() {
    Middleware veto = (job, next) -> {};
    OutageResult result =
        OutageRun.of(
            Outage.noon(1),
            (clock, random) -> new RetryCode.Parts(List.of(veto), (n, e, job) -> Decision.KILL));
    assertThat(result.dropped()).isGreaterThan(1_000);
    assertThat(result.done()).isZero();
  }

  @Test
  void code_that_waits_in_real_time_is_reported() {
    Object lock = new Object();
    Middleware held =
        (job, next) -> {
          synchronized (lock) {
            next.call();
          }
        };
    assertThatThrownBy(
            () ->
                OutageRun.of(
                    Outage.noon(1),
                    (clock, random) ->
                        new RetryCode.Parts(
                            List.of(held), (n, e, job) -> Decision.exactly(Duration.ofSeconds(2)))))
        .isInstanceOf(BlockedException.class);
  }
}
