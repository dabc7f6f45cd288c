package jobsinpractice.launch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.OutageResult;
import jobsinpractice.simulator.outage.OutageRun;
import jobsinpractice.simulator.outage.RetryCode;
import jobsinpractice.simulator.outage.ServiceException;
import jobsinpractice.testkit.TestJob;

/** Lab 9: the payment provider is slow for 30 s. Our own retries must not keep it down. */
final class SlowProvider extends Trouble<RetryCode> {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration CAP = Duration.ofMinutes(1);
  private static final double END = 240;
  private static final double RECOVERS = 60;

  SlowProvider() {
    super(9, 5, "12:40", "the payment provider is slow for 30 s");
  }

  @Override
  RetryCode yours(LabCode code, Scene scene) throws Exception {
    Object spread = code.create("Jitter");
    code.call(spread, "of", FIRST); // meets the stub; the day needs jitter with a seed
    UnaryOperator<Duration> jitter = jitter(new Random(scene.seed()));
    meetStubs(make(code, scene.clock(), jitter), code);
    return (clock, random) -> {
      try {
        return make(code, clock, jitter);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static RetryCode.Parts make(LabCode code, Clock clock, UnaryOperator<Duration> jitter)
      throws Exception {
    Object backoff = code.create("Backoff", FIRST, CAP);
    IntFunction<Duration> delay =
        failures -> {
          try {
            return jitter.apply((Duration) code.call(backoff, "delay", failures));
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        };
    Middleware breaker = (Middleware) code.create("Breaker", clock, jitter);
    Middleware budget = (Middleware) code.create("Budget", jitter);
    Middleware translated =
        (job, next) -> {
          try {
            next.call();
          } catch (ServiceException e) {
            throw (Exception) code.create("ProviderException", e.status(), null);
          }
        };
    RetryPolicy policy = (RetryPolicy) code.create("ChargePolicy", delay);
    return new RetryCode.Parts(List.of(breaker, budget, translated), policy);
  }

  /** Inside the simulation a stub would look like a failed charge. */
  private static void meetStubs(RetryCode.Parts parts, LabCode code) throws Exception {
    Job job = TestJob.of("{\"class\":\"ChargeCard\",\"args\":[1],\"retry\":10}");
    for (Middleware middleware : parts.middleware()) {
      try {
        middleware.call(job, () -> {});
      } catch (JobPostponed later) {
        // a right answer may postpone
      }
    }
    parts.policy().decide(0, (Exception) code.create("ProviderException", 500, null), job);
  }

  private static UnaryOperator<Duration> jitter(RandomGenerator random) {
    return most -> Duration.ofMillis((long) (random.nextDouble() * (most.toMillis() + 1)));
  }

  /** The old code tries again after 2 s, until the retries are used up. */
  @Override
  RetryCode naive(Scene scene) {
    return (clock, random) ->
        new RetryCode.Parts(
            List.of(), (failures, error, job) -> RetryPolicy.Decision.exactly(FIRST));
  }

  @Override
  void happen(RetryCode part, Scene scene) throws Exception {
    OutageResult result = OutageRun.of(Outage.noon(scene.seed()).endingAt(END), part);
    double recovered = result.recoveredAfter().orElse(Double.MAX_VALUE);
    if (recovered > RECOVERS) {
      int charges = (int) Math.round(2 * END);
      scene.lose(
          LossKind.BROKEN_PROMISE,
          Math.max(1, charges - result.done()),
          recovered == Double.MAX_VALUE
              ? "the slow time was over, but our retries kept the provider overloaded"
              : "the slow time was over, but our retries kept the provider overloaded for "
                  + Math.round(recovered)
                  + " s");
    }
  }
}
