package jobsinpractice.lab9;

import java.time.Clock;
import java.time.Duration;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Puts your code into the worker that {@code foreman start} and {@code labs/lab start} run,
 * for the job class ChargeCard. A part that is to do is left out, and the worker logs which.
 */
public final class RetriesExtension implements WorkerExtension {
  static final String CLASS = "ChargeCard";
  static final Duration FIRST = Duration.ofSeconds(2);
  static final Duration CAP = Duration.ofMinutes(1);

  @Override
  public void extend(Worker.Builder worker) {
    Jitter jitter = new Jitter();
    Backoff backoff = new Backoff(FIRST, CAP);
    worker.middleware(only(new Breaker(Clock.systemUTC(), jitter::of)));
    worker.middleware(only(new Budget(jitter::of)));
    worker.retryPolicy(CLASS, new ChargePolicy(failures -> jitter.of(backoff.delay(failures))));
  }

  /** For one class only, and without the part if it is to do. */
  private static Middleware only(Middleware part) {
    return (job, next) -> {
      if (!job.type().equals(CLASS)) {
        next.call();
        return;
      }
      call(part, job, next);
    };
  }

  private static void call(Middleware part, Job job, Middleware.Next next) throws Exception {
    boolean[] called = {false};
    try {
      part.call(
          job,
          () -> {
            called[0] = true;
            next.call();
          });
    } catch (ToDo toDo) {
      if (called[0]) throw toDo;
      System.out.println("Lab 9: " + toDo.getMessage() + ". Until then charges run without it");
      next.call();
    }
  }
}
