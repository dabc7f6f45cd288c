package jobsinpractice.lab2;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.EngineNumber;
import jobsinpractice.testkit.LabNumbers;

/**
 * Given. Adds your numbers to the worker that {@code labs/lab start} runs, and prints them every
 * three seconds. The worker finds this class by its name in META-INF/services.
 */
public final class ErrorExtension implements WorkerExtension {
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final int SECONDS = 3;

  @Override
  public void extend(Worker.Builder worker) {
    ConnectionErrors errors = new ConnectionErrors();
    ErrorRate rate = new ErrorRate(Clock.systemUTC(), WINDOW);
    WastedShare wasted = new WastedShare();
    // In the running fleet about 10% of the webhooks fail, so the alert is off on a normal day.
    ErrorLine line = new ErrorLine(errors, rate, wasted, new Alert(20, 15, 3));
    for (WorkerListener listener : List.of(errors, rate, wasted, line, printing(line))) {
      worker.listener(listener);
    }
    worker.listener(
        LabNumbers.of(2)
            .number(1, "retry set", "", EngineNumber.RETRIES, w -> sizes(w).retrySet())
            .number(1, "dead set", "", EngineNumber.DEAD, w -> sizes(w).deadSet())
            .number(2, "Redis connection errors", "", null, w -> errors.count())
            .number(4, "wasted share", "%", null, w -> wasted.percent()));
  }

  private static Sizes sizes(Worker worker) {
    return new FailedJobs(worker.redis()).sizes();
  }

  private static WorkerListener printing(ErrorLine line) {
    return new WorkerListener() {
      private final ScheduledExecutorService timer =
          Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "error-line"));

      @Override
      public void startup(Worker worker) {
        FailedJobs failed = new FailedJobs(worker.redis());
        timer.scheduleAtFixedRate(
            () -> System.out.println(line.text(failed)), SECONDS, SECONDS, TimeUnit.SECONDS);
      }

      @Override
      public void shutdown(Worker worker) {
        timer.shutdownNow();
      }
    };
  }
}
