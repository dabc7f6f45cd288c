package jobsinpractice.lab3;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;

/**
 * Given. Adds your numbers to the worker that {@code labs/lab start} runs, and prints them every
 * five seconds. The worker finds this class by its name in META-INF/services.
 */
public final class CostExtension implements WorkerExtension {
  private static final int SECONDS = 5;

  @Override
  public void extend(Worker.Builder worker) {
    CpuMeter meter = new CpuMeter(ProcessCpu::nanos);
    worker.listener(meter);
    worker.listener(printing(meter));
  }

  private static WorkerListener printing(CpuMeter meter) {
    return new WorkerListener() {
      private final ScheduledExecutorService timer =
          Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "cost-line"));

      @Override
      public void startup(Worker worker) {
        Throughput throughput = new Throughput(worker.redis(), worker.clock());
        CostLine line = new CostLine(throughput, meter, worker.clock().instant());
        timer.scheduleAtFixedRate(
            () -> System.out.println(line.text(worker.clock().instant())),
            SECONDS,
            SECONDS,
            TimeUnit.SECONDS);
      }

      @Override
      public void shutdown(Worker worker) {
        timer.shutdownNow();
      }
    };
  }
}
