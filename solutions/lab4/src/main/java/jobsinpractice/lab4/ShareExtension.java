package jobsinpractice.lab4;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;

/**
 * Given. Puts your I/O share into the worker that {@code foreman start} and {@code labs/lab start}
 * run, and prints it for each job class every ten seconds. A file in META-INF/services names this
 * class, so the worker finds it.
 */
public final class ShareExtension implements WorkerExtension {
  private static final int SECONDS = 10;

  @Override
  public void extend(Worker.Builder worker) {
    ShareLine line = new ShareLine();
    worker.listener(line);
    worker.listener(
        new WorkerListener() {
          private final ScheduledExecutorService timer =
              Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "share-line"));

          @Override
          public void startup(Worker started) {
            timer.scheduleAtFixedRate(
                () -> System.out.println(line.text()), SECONDS, SECONDS, TimeUnit.SECONDS);
          }

          @Override
          public void shutdown(Worker ended) {
            timer.shutdownNow();
          }
        });
  }
}
