package jobsinpractice.lab9;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.DaemonThread;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.CollapsingService;
import jobsinpractice.simulator.outage.Outage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The outage at noon in real time, with a real worker, Redis, and HTTP server: once with naive
 * retries, and once with the lab's code. It takes six minutes, so it runs only on request:
 *
 * <pre>
 * ./mvnw -Pkit -pl solutions/lab9 verify -Dit.test=RealOutageIT -Doutage.real=true
 * </pre>
 */
@EnabledIfSystemProperty(named = "outage.real", matches = "true")
class RealOutageIT {
  private static final Outage NOON = Outage.noon(1);
  private static final Duration SLOW = Duration.ofSeconds(30);
  private static final Duration AFTER = Duration.ofSeconds(90);
  private static final int IN_A_ROW = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger inARow = new AtomicInteger();
  private final AtomicLong charged = new AtomicLong();

  @Test
  void naive_retries_keep_it_down_and_the_labs_code_lets_it_recover() throws Exception {
    double naive = recovers("naive", false);
    double yours = recovers("the lab's code", true);
    assertTrue(naive < 0, "with naive retries it recovered after " + naive + " s");
    assertTrue(yours >= 0 && yours <= 60, "with the lab's code: " + yours + " s");
  }

  /** Returns the seconds from the end of the slow time; negative if it did not recover. */
  private double recovers(String name, boolean labsCode) throws Exception {
    inARow.set(0);
    charged.set(0);
    try (RedisServer redisServer = RedisServer.start();
        Redis redis = Redis.connect(redisServer.url());
        CollapsingServer provider = new CollapsingServer(NOON.service())) {
      Worker worker = worker(redis, provider.port(), labsCode);
      worker.start();
      ScheduledExecutorService shop =
          Executors.newSingleThreadScheduledExecutor(DaemonThread.named("shop"));
      Client client = new Client(redis);
      shop.scheduleAtFixedRate(
          () -> client.push(JobRequest.of("ChargeCard", 4711).retry(10)),
          0,
          (long) (1e9 / NOON.perSecond()),
          TimeUnit.NANOSECONDS);
      try {
        return watch(name, provider, shop);
      } finally {
        shop.shutdownNow();
        worker.stop();
      }
    }
  }

  private double watch(String name, CollapsingServer provider, ScheduledExecutorService shop)
      throws Exception {
    CollapsingService well = NOON.service();
    CollapsingService slow =
        new CollapsingService(well.base() * NOON.slower(), well.knee(), well.limit());
    after(shop, Duration.ofSeconds(10), () -> provider.become(slow));
    after(shop, SLOW, () -> provider.become(well));
    inARow.set(0);
    long fast = System.nanoTime();
    long before = provider.requests();
    double recovered = -1;
    for (long second = 1; second <= AFTER.toSeconds(); second++) {
      after(shop, Duration.ofSeconds(1), () -> {});
      // The row began when its first call succeeded, at two calls a second.
      if (recovered < 0 && inARow.get() >= IN_A_ROW) {
        recovered = (System.nanoTime() - fast) / 1e9 - IN_A_ROW / NOON.perSecond();
      }
    }
    System.out.println(
        name
            + ": recovered after "
            + (recovered < 0 ? "never" : Math.max(0, Math.round(recovered)) + " s")
            + ", calls per second "
            + (provider.requests() - before) / AFTER.toSeconds()
            + ", charged "
            + charged.get());
    return recovered < 0 ? -1 : Math.max(0, recovered);
  }

  private static void after(ScheduledExecutorService shop, Duration time, Runnable what)
      throws Exception {
    shop.schedule(what, time.toMillis(), TimeUnit.MILLISECONDS).get();
  }

  private Worker worker(Redis redis, int port, boolean labsCode) {
    Worker.Builder worker =
        Worker.builder(redis)
            .concurrency(NOON.threads())
            .timeout(Duration.ofSeconds(3))
            .handle(RetriesExtension.CLASS, job -> charge(job, port));
    if (labsCode) {
      new RetriesExtension().extend(worker);
    } else {
      worker.retryPolicy(
          RetriesExtension.CLASS, (n, error, job) -> Decision.exactly(Duration.ofSeconds(2)));
    }
    return worker.clock(Clock.systemUTC()).build();
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
