package jobsinpractice.lab9;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Backoff;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.OutageResult;
import jobsinpractice.simulator.outage.OutageRun;
import jobsinpractice.simulator.outage.RetryCode;
import jobsinpractice.simulator.outage.ServiceException;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestJob;

/** Charges, and the outage at noon. */
final class Jobs {
  /** Long enough to recover within a minute after the slow one. */
  private static final int MINUTES = 4;

  private Jobs() {}

  /** Returns a charge that has failed so often. */
  static Job charge(int failures) {
    String count = failures == 0 ? "" : ",\"retry_count\":" + (failures - 1);
    String payload = "{\"class\":\"ChargeCard\",\"args\":[4711],\"retry\":10" + count + "}";
    return TestJob.of(payload);
  }

  /** Returns jitter with a seed, so that a test has the same numbers each time. */
  static UnaryOperator<Duration> jitter(long seed) {
    Random random = new Random(seed);
    return most -> Duration.ofMillis((long) (random.nextDouble() * (most.toMillis() + 1)));
  }

  /** Runs the outage with this policy and the middleware that the function makes. */
  private static OutageResult noon(
      long seed, RetryPolicy policy, Function<Clock, List<Middleware>> middleware) {
    return OutageRun.of(
        Outage.noon(seed).endingAt(MINUTES * 60),
        (clock, random) -> {
          List<Middleware> all = new ArrayList<>(middleware.apply(clock));
          all.add(Jobs::translated);
          return new RetryCode.Parts(all, policy);
        });
  }

  /** Checks that the provider recovers from the outage at noon, with the engine's backoff. */
  static void recovers(
      Task task, String with, String why, Function<Clock, List<Middleware>> middleware) {
    for (long seed = 1; seed <= 2; seed++) {
      // Not with RetriesExtension's constants: it names the code of all tasks, and a test that
      // names it runs its slow checks again after a change in any of them.
      RetryPolicy policy =
          Backoff.exponential(Duration.ofSeconds(2), Duration.ofMinutes(1))
              .fullJitter(new Random(seed));
      OptionalDouble recovered = noon(seed, policy, middleware).recoveredAfter();
      task.expectThat("the provider recovers at most 60 s after it is fast again")
          .given("the outage of chapter 9, seed " + seed + ", with the engine's " + with)
          .otherwise(
              recovered.isPresent() && recovered.getAsDouble() <= 60,
              recovered.isEmpty()
                  ? "it never does"
                  : "it takes " + Math.round(recovered.getAsDouble() * 10) / 10.0 + " s",
              why);
    }
  }

  /** The simulation has an exception of its own. */
  private static void translated(Job job, Middleware.Next next) throws Exception {
    try {
      next.call();
    } catch (ServiceException e) {
      throw new ProviderException(e.status(), null);
    }
  }
}
