package jobsinpractice.examples;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.redislauncher.RedisServer;

/**
 * What a job takes, in time, CPU and money: mails that wait 50 ms, and pictures that compute, each
 * with few threads and with 20, on one machine of $0.10 an hour whose queue is never empty. Takes
 * half a minute.
 */
public final class JobCostMain {
  private static final int SECONDS = 4;
  private static final double DOLLARS_PER_HOUR = 0.10;

  private static volatile long sink;

  private JobCostMain() {}

  /** Adds up what the worker reports; a run's figures are the difference of two readings. */
  private static final class Ends implements WorkerListener {
    private final AtomicLong jobs = new AtomicLong();
    private final AtomicLong elapsedMillis = new AtomicLong();

    @Override
    public void jobSucceeded(Job job, Duration elapsed) {
      jobs.incrementAndGet();
      elapsedMillis.addAndGet(elapsed.toMillis());
    }
  }

  /** Measures each line for 4 seconds, or as many as the argument says, after half as many. */
  public static void main(String[] args) throws InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
    System.out.println(
        "job       threads  jobs/s  elapsed ms/job  CPU ms/job  cores used  jobs per dollar");
    System.out.println(measured(seconds, "mail", 5, job -> Thread.sleep(50)));
    System.out.println(measured(seconds, "mail", 20, job -> Thread.sleep(50)));
    System.out.println(measured(seconds, "picture", 2, job -> compute()));
    System.out.println(measured(seconds, "picture", 20, job -> compute()));
  }

  private static String measured(int length, String type, int threads, Handler handler)
      throws InterruptedException {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      new Client(redis)
          .pushBulk(IntStream.range(0, 20_000).mapToObj(i -> JobRequest.of(type, (long) i)));
      Ends ends = new Ends();
      Worker worker =
          Worker.builder(redis).concurrency(threads).handle(type, handler).listener(ends).build();
      worker.start();
      Thread.sleep(length * 500L);
      long began = System.nanoTime();
      long cpu = processCpu();
      long jobs = ends.jobs.get();
      long elapsed = ends.elapsedMillis.get();
      Thread.sleep(length * 1000L);
      double seconds = (System.nanoTime() - began) / 1e9;
      double cpuSeconds = (processCpu() - cpu) / 1e9;
      jobs = ends.jobs.get() - jobs;
      elapsed = ends.elapsedMillis.get() - elapsed;
      worker.stop();
      return String.format(
          Locale.ROOT,
          "%-8s  %7d  %6.1f  %14.1f  %10.2f  %10.2f  %,15.0f",
          type,
          threads,
          jobs / seconds,
          (double) elapsed / jobs,
          1000 * cpuSeconds / jobs,
          cpuSeconds / seconds,
          jobs / (seconds / 3600 * DOLLARS_PER_HOUR));
    }
  }

  /** All threads of this process since it began, in nanoseconds. */
  private static long processCpu() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime();
  }

  private static void compute() {
    long sum = 1;
    for (int i = 0; i < 5_000_000; i++) sum = sum * 31 + i;
    sink = sum;
  }
}
