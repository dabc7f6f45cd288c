package jobsinpractice.lab5;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;

/**
 * Given. Puts your formulas into the worker that {@code foreman start} and {@code labs/lab start}
 * run, and prints its load every ten seconds. The worker finds this class through the file in
 * META-INF/services.
 */
public final class LoadExtension implements WorkerExtension {
  private static final int SECONDS = 10;

  @Override
  public void extend(Worker.Builder worker) {
    LoadLine line = new LoadLine(System::nanoTime);
    worker.listener(line);
    worker.listener(
        new WorkerListener() {
          private final ScheduledExecutorService timer =
              Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "load-line"));

          @Override
          public void startup(Worker started) {
            timer.scheduleAtFixedRate(
                () -> System.out.println(line.text(started.concurrency())),
                SECONDS,
                SECONDS,
                TimeUnit.SECONDS);
          }

          @Override
          public void shutdown(Worker ended) {
            timer.shutdownNow();
          }
        });
  }
}
