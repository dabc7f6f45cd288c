package jobsinpractice.lab9;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.CollapsingService;
import jobsinpractice.simulator.outage.Outage;

/**
 * Given. The outage at noon in real time, with a real worker, Redis, and HTTP server. The provider
 * is well for 10 s, slow for 30 s, and then as fast as before.
 */
final class RealOutage {
  private static final Outage NOON = Outage.noon(1);
  private static final int WELL_SECONDS = 10;
  private static final int SLOW_SECONDS = 30;
  private static final int IN_A_ROW = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger inARow = new AtomicInteger();
  private final AtomicInteger charged = new AtomicInteger();
  private final Consumer<String> out;
  private long callsBefore;
  private int chargedBefore;

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
        CollapsingServer provider = new CollapsingServer(NOON.service())) {
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
    CollapsingService well = NOON.service();
    double recovered = -1;
    for (int second = 1; second <= WELL_SECONDS + SLOW_SECONDS + seconds; second++) {
      shop.schedule(() -> {}, 1, TimeUnit.SECONDS).get();
      if (second == WELL_SECONDS) {
        provider.become(
            new CollapsingService(well.base() * NOON.slower(), well.knee(), well.limit()));
      }
      if (second == WELL_SECONDS + SLOW_SECONDS) {
        provider.become(well);
        inARow.set(0);
      }
      int fast = second - WELL_SECONDS - SLOW_SECONDS;
      if (fast > 0 && recovered < 0 && inARow.get() >= IN_A_ROW) {
        recovered = Math.max(0, fast - IN_A_ROW / NOON.perSecond());
      }
      if (second % 5 == 0) out.accept(line(second, provider));
    }
    return recovered;
  }

  private String line(int second, CollapsingServer provider) {
    long calls = provider.requests() - callsBefore;
    int charges = charged.get() - chargedBefore;
    callsBefore += calls;
    chargedBefore += charges;
    boolean slow = second > WELL_SECONDS && second <= WELL_SECONDS + SLOW_SECONDS;
    return String.format(
        Locale.ROOT,
        "%3d s  %s  %4.1f calls a second, %4.1f succeed, %2d at the provider",
        second,
        slow ? "slow" : "well",
        calls / 5.0,
        charges / 5.0,
        provider.inside());
  }

  private Worker worker(Redis redis, int port, boolean yours) {
    Worker.Builder worker =
        Worker.builder(redis)
            .concurrency(NOON.threads())
            .timeout(Duration.ofSeconds(3))
            .handle(RetriesExtension.CLASS, job -> charge(job, port));
    if (yours) {
      new RetriesExtension().extend(worker);
    } else {
      worker.retryPolicy(
          RetriesExtension.CLASS,
          (failures, error, job) -> Decision.exactly(Duration.ofSeconds(2)));
    }
    return worker.build();
  }

  private void charge(Job job, int port) throws ProviderException, InterruptedException {
    int status;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/charges"))
              .timeout(Duration.ofMillis((long) (NOON.timeout() * 1000)))
              .POST(HttpRequest.BodyPublishers.ofString("{\"order\":" + job.args().get(0) + "}"))
              .build();
      status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      status = ProviderException.NO_ANSWER;
    }
    if (status != 200) {
      inARow.set(0);
      throw new ProviderException(status, null);
    }
    inARow.incrementAndGet();
    charged.incrementAndGet();
  }
}
