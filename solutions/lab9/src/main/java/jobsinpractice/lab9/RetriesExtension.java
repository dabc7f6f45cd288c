package jobsinpractice.lab9;

import static java.lang.Double.NaN;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.simulator.outage.ServiceException;
import jobsinpractice.simulator.outage.ServiceStatus;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.LearnersMiddleware;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Puts your code into the worker that {@code foreman start} and {@code labs/lab start} run,
 * for the job class ChargeCard. A part that is to do is left out, and the worker logs which. The
 * page "Your lab" shows what the provider sees of it.
 */
public final class RetriesExtension implements WorkerExtension {
  static final String CLASS = "ChargeCard";
  static final Duration FIRST = Duration.ofSeconds(2);
  static final Duration CAP = Duration.ofMinutes(1);

  /** What is to do is logged once, not for each job. */
  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  @Override
  public void extend(Worker.Builder worker) {
    Jitter jitter = new Jitter();
    Backoff backoff = new Backoff(FIRST, CAP);
    worker.middleware(only(new Breaker(Clock.systemUTC(), jitter::of)));
    worker.middleware(only(new Budget(jitter::of)));
    RetryPolicy policy = new ChargePolicy(failures -> jitter.of(backoff.delay(failures)));
    worker.retryPolicy(CLASS, (failures, error, job) -> decide(policy, failures, error, job));
    // Innermost, so that your code gets a ProviderException.
    worker.middleware(RetriesExtension::translated);
    worker.listener(
        LabNumbers.of(9)
            .number(4, "retries at the provider", "/s", null, of(ServiceStatus::retries))
            .number(4, "answers in time", "/s", null, of(ServiceStatus::inTime))
            .number(4, "late answers", "/s", null, of(ServiceStatus::late))
            .number(5, "refused calls", "/s", null, of(ServiceStatus::refused))
            .number(5, "seconds to recover", "s", null, of(ServiceStatus::secondsToRecover)));
  }

  /**
   * Reads what the provider reports. The provider runs inside the enqueuer, so there is no report
   * while the enqueuer is down.
   */
  private static ToDoubleFunction<Worker> of(ToDoubleFunction<ServiceStatus> number) {
    return worker -> ServiceStatus.read(worker.redis()).map(number::applyAsDouble).orElse(NaN);
  }

  /** The fleet's handler does not know your lab's exception. */
  private static void translated(Job job, Middleware.Next next) throws Exception {
    try {
      next.call();
    } catch (ServiceException e) {
      throw new ProviderException(e.status(), null);
    }
  }

  private static Decision decide(RetryPolicy policy, int failures, Throwable error, Job job) {
    try {
      return policy.decide(failures, error, job);
    } catch (ToDo toDo) {
      say(toDo, "each retry comes after 2 s");
      return Decision.exactly(FIRST);
    }
  }

  /** For one class only, and without the part if it is to do. */
  private static Middleware only(Middleware part) {
    Middleware unlessToDo =
        LearnersMiddleware.unlessToDo(part, toDo -> say(toDo, "charges run without it"));
    return (job, next) -> {
      if (job.type().equals(CLASS)) {
        unlessToDo.call(job, next);
      } else {
        next.call();
      }
    };
  }

  private static void say(ToDo toDo, String until) {
    if (SAID.add(toDo.getMessage())) {
      System.out.println("Lab 9: " + toDo.getMessage() + ". Until then, " + until);
    }
  }
}
