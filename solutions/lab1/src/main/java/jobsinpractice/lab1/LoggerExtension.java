package jobsinpractice.lab1;

import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.EngineNumber;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Adds your logger to the worker that {@code labs/lab start} and {@code foreman start} run:
 * the file META-INF/services names this class, and the worker loads it. Your numbers also appear on
 * the dashboard.
 */
public final class LoggerExtension implements WorkerExtension {
  @Override
  public void extend(Worker.Builder worker) {
    worker.listener(
        new WorkerListener() {
          private Runnable stop = () -> {};

          @Override
          public void startup(Worker started) {
            stop = start(started);
          }

          @Override
          public void shutdown(Worker ended) {
            stop.run();
          }
        });
    worker.listener(
        LabNumbers.of(1)
            .number(
                1,
                "utilization",
                "%",
                EngineNumber.UTILIZATION,
                started -> metrics(started).utilization(started.processors()))
            .number(
                2,
                "latency of default",
                "s",
                EngineNumber.latency("default"),
                started -> metrics(started).defaultLatency())
            .number(
                3,
                "latency of the retries",
                "s",
                EngineNumber.RETRY_LATENCY,
                started -> metrics(started).retriesLatency()));
  }

  private static Metrics metrics(Worker worker) {
    return new Metrics(worker.redis(), worker.clock());
  }

  /** Starts your thread, or the stand-in for it, and returns how to stop it. */
  private static Runnable start(Worker worker) {
    StatusLine line = new StatusLine(metrics(worker), worker::processors);
    try {
      LoggerThread logger = new LoggerThread(line, Sleeper.REAL);
      logger.start();
      return () -> stop(logger);
    } catch (ToDo toDo) {
      return StandIn.start(line)::stop;
    }
  }

  private static void stop(LoggerThread logger) {
    try {
      logger.stop();
    } catch (ToDo toDo) {
      System.out.println("Lab 1: to do (task 5). The worker stops, and your thread goes on.");
    }
  }
}
