package jobsinpractice.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;

/** A worker process for {@link AlertsDrillIT}: jobs that take time, that fail, or that hang. */
final class DrillWorker {
  static final int THREADS = 5;

  private DrillWorker() {}

  public static void main(String[] args) {
    try (Redis redis = Redis.connect(System.getenv("REDIS_URL"))) {
      Worker worker =
          Worker.builder(redis)
              .concurrency(THREADS)
              .queues("default", ownQueue(ProcessHandle.current().pid()))
              .handle("Work", job -> take(((Number) job.args().get(0)).longValue()))
              .handle("Hangs", job -> ask(((Number) job.args().get(0)).intValue()))
              .handle(
                  "FailsOnce",
                  job -> {
                    if (job.attempt() == 0) throw new IllegalStateException("the first attempt");
                  })
              .handle(
                  "Fails",
                  job -> {
                    throw new IllegalStateException("every attempt");
                  })
              .build();
      Runtime.getRuntime().addShutdownHook(new Thread(worker::stop));
      worker.start();
      worker.awaitStopped();
    }
  }

  /** Returns the name of the queue that only this worker process serves. */
  static String ownQueue(long pid) {
    return "only-" + pid;
  }

  /** Reads from a service that does not answer, without a time limit. */
  private static void ask(int port) throws IOException {
    try (Socket service = new Socket(InetAddress.getLoopbackAddress(), port)) {
      service.getInputStream().read();
    }
  }

  private static void take(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
