package jobsinpractice.lab9;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.OutageLog;
import jobsinpractice.simulator.outage.ServiceClient;

/**
 * Given. The outage at noon in real time, with a real worker, Redis, and HTTP server. The provider
 * is well for 10 s, slow for 30 s, and then as fast as before.
 */
final class RealOutage {
  private static final Outage NOON = Outage.noon(1);
  private static final int WELL_SECONDS = 10;
  private static final int SLOW_SECONDS = 30;

  private final Consumer<String> out;
  private OutageLog.Counts before;

  /**
   * @param out takes a line every five seconds
   */
  RealOutage(Consumer<String> out) {
    this.out = out;
  }

  /**
   * Runs it once.
   *
   * @param yours whether the retries are those of this lab; otherwise each comes after 2 s
   * @param seconds how long to watch after the slow time
   * @return the seconds from the end of the slow time until the first of 30 calls in a row that
   *     succeed; negative if there were none
   */
  double run(boolean yours, int seconds) throws Exception {
    ScheduledExecutorService shop = Executors.newSingleThreadScheduledExecutor();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        CollapsingServer provider = new CollapsingServer(NOON, 0)) {
      Worker worker = worker(redis, provider.port(), yours);
      worker.start();
      Client client = new Client(redis);
      shop.scheduleAtFixedRate(
          () -> client.push(JobRequest.of(RetriesExtension.CLASS, 4711).retry(10)),
          0,
          (long) (1e9 / NOON.perSecond()),
          TimeUnit.NANOSECONDS);
      try {
        return watch(provider, shop, seconds);
      } finally {
        shop.shutdownNow();
        worker.stop();
      }
    }
  }

  private double watch(CollapsingServer provider, ScheduledExecutorService shop, int seconds)
      throws Exception {
    before = provider.log().counts();
    for (int second = 1; second <= WELL_SECONDS + SLOW_SECONDS + seconds; second++) {
      shop.schedule(() -> {}, 1, TimeUnit.SECONDS).get();
      if (second == WELL_SECONDS) provider.slow();
      if (second == WELL_SECONDS + SLOW_SECONDS) provider.fast();
      if (second % 5 == 0) out.accept(line(second, provider));
    }
    return provider.log().recoveredAfter().orElse(-1);
  }

  private String line(int second, CollapsingServer provider) {
    OutageLog.Counts now = provider.log().counts();
    boolean slow = second > WELL_SECONDS && second <= WELL_SECONDS + SLOW_SECONDS;
    String line =
        String.format(
            Locale.ROOT,
            "%3d s  %s  %4.1f calls a second, %4.1f succeed, %2d at the provider",
            second,
            slow ? "slow" : "well",
            (now.calls() - before.calls()) / 5.0,
            (now.inTime() - before.inTime()) / 5.0,
            provider.inside());
    before = now;
    return line;
  }

  private Worker worker(Redis redis, int port, boolean yours) {
    ServiceClient client = new ServiceClient(NOON);
    Worker.Builder worker =
        Worker.builder(redis)
            .concurrency(NOON.threads())
            .scheduledPollInterval(Duration.ofSeconds(1)) // so that few jobs start together
            .timeout(Duration.ofSeconds(3))
            .handle(RetriesExtension.CLASS, job -> charge(client, job, port));
    if (yours) {
      new RetriesExtension().extend(worker);
    } else {
      worker.retryPolicy(
          RetriesExtension.CLASS,
          (failures, error, job) -> Decision.exactly(RetriesExtension.FIRST));
    }
    return worker.build();
  }

  private static void charge(ServiceClient client, Job job, int port) throws Exception {
    client.charge(port, 4711, job.attempt());
  }
}
