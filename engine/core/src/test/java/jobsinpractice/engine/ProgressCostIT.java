package jobsinpractice.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What reports of progress cost a job in CPU time, in a worker with ten threads: {@code
 * -Dit.test=ProgressCostIT -Dcost.jobs=200000}.
 */
@EnabledIfSystemProperty(named = "cost.jobs", matches = "\\d+")
class ProgressCostIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private final int jobs = Integer.getInteger("cost.jobs");

  @Test
  void cost() throws Exception {
    for (int round = 1; round <= 4; round++) {
      print(round, "no report", micros(job -> {}));
      print(round, "one report", micros(job -> job.progress(1, 1, "rows")));
      print(round, "a hundred reports", micros(ProgressCostIT::hundred));
    }
  }

  private static void hundred(Job job) {
    for (int i = 1; i <= 100; i++) job.progress(i, 100, "rows");
  }

  /** CPU time of this process for each job, from the first claim to the end of the last job. */
  private double micros(Handler handler) throws Exception {
    for (int from = 0; from < jobs; from += 10_000) {
      fleet.client.pushBulk(IntStream.range(0, 10_000).mapToObj(i -> JobRequest.of("Job", i)));
    }
    CountDownLatch left = new CountDownLatch(jobs);
    Worker worker =
        fleet
            .worker()
            .concurrency(10)
            .handle(
                "Job",
                job -> {
                  handler.perform(job);
                  left.countDown();
                })
            .build();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = system.getProcessCpuTime();
    worker.start();
    left.await();
    long after = system.getProcessCpuTime();
    worker.stop();
    return (after - before) / 1e3 / jobs;
  }

  private static void print(int round, String what, double micros) {
    System.out.printf(Locale.ROOT, "round %d: %-18s %.2f µs a job%n", round, what, micros);
  }
}
