package jobsinpractice.simulator.figure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.Backoff;
import jobsinpractice.engine.CircuitBreaker;
import jobsinpractice.engine.RetryBudget;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.OutageResult;
import jobsinpractice.simulator.outage.OutageRun;
import jobsinpractice.simulator.outage.RetryCode;

/** The same outage with naive retries, with backoff, with jitter, with a budget, with a breaker. */
public final class StormFigure {
  static final long SEED = 1;
  static final int MINUTES = 10;
  private static final Backoff BACKOFF =
      Backoff.exponential(Duration.ofSeconds(2), Duration.ofMinutes(1));

  /** A measure, with those before it. */
  public enum Measure {
    NAIVE("naive: again after 2 s"),
    BACKOFF("backoff"),
    JITTER("backoff and jitter"),
    BUDGET("… and a budget"),
    BREAKER("… and a breaker");

    final String name;

    Measure(String name) {
      this.name = name;
    }

    /** Runs the outage at noon. */
    public OutageResult run(long seed) {
      return run(Outage.noon(seed));
    }

    OutageResult run(Outage outage) {
      return OutageRun.of(outage, code());
    }

    private RetryCode code() {
      return (clock, random) -> {
        Backoff jitter = StormFigure.BACKOFF.fullJitter(random);
        RetryBudget budget = RetryBudget.share(0.1).on(clock, random);
        CircuitBreaker breaker =
            CircuitBreaker.after(5).probesEvery(Duration.ofSeconds(10)).on(clock, random);
        return switch (this) {
          case NAIVE ->
              new RetryCode.Parts(
                  List.of(), (failures, e, job) -> Decision.exactly(Duration.ofSeconds(2)));
          case BACKOFF -> new RetryCode.Parts(List.of(), StormFigure.BACKOFF);
          case JITTER -> new RetryCode.Parts(List.of(), jitter);
          case BUDGET -> new RetryCode.Parts(List.of(budget), jitter);
          case BREAKER -> new RetryCode.Parts(List.of(breaker, budget), jitter);
        };
      };
    }
  }

  private StormFigure() {}

  static Chart draw() {
    Axis minutes = Axis.linear("time, minutes", 0, MINUTES);
    Chart chart = new Chart("The same outage, and what the retries make of it");
    double[] time = time();
    for (Measure measure : Measure.values()) {
      OutageResult result = measure.run(SEED);
      Panel panel = new Panel(minutes, Axis.linear("calls per second", 0, 30), 70);
      panel.curve(measure.name, 0, Curve.Join.LINE, time, tens(result.attempts()));
      panel.curve("succeed", 1, Curve.Join.LINE, time, tens(result.successes()));
      panel.moment(1, "slow");
      panel.moment(2, "fast again");
      chart.panel(panel);
    }
    return chart
        .note(
            "2 new charges a second, 20 threads, a timeout of 1 s, at most 10 retries a charge. Alone, a")
        .note(
            "request takes 0.1 s; the more the provider works on, the longer each takes. For one minute it")
        .note("is 30 times slower. Each panel adds one measure to those above it.");
  }

  /** Returns the middle of each 10 s, in minutes. */
  static double[] time() {
    return IntStream.range(0, MINUTES * 6).mapToDouble(n -> (n + 0.5) / 6).toArray();
  }

  /** Means over 10 s. */
  static double[] tens(int[] perSecond) {
    return IntStream.range(0, MINUTES * 6)
        .mapToDouble(n -> Arrays.stream(perSecond, 10 * n, 10 * n + 10).sum() / 10.0)
        .toArray();
  }
}
