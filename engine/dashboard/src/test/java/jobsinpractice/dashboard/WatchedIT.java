package jobsinpractice.dashboard;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jobsinpractice.activity.ActivityExtension;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What it costs a worker at full load to be watched: seconds with a report, a dashboard and fifty
 * browsers, and seconds without any of them, in turn, in one run. A measurement, so it runs only
 * when asked for; engine/dashboard/README.md has the command and what it came to.
 */
@EnabledIfSystemProperty(named = "watched.pairs", matches = "\\d+")
class WatchedIT {
  private static final int WATCHERS = Integer.getInteger("watched.watchers", 50);
  private static final int THREADS = 10;
  private static final long WARM = 500;
  private static final long WINDOW = 2_000;

  private final AtomicLong done = new AtomicLong();
  private long received;

  @ParameterizedTest
  @DisplayName("jobs a second, watched and not")
  @ValueSource(longs = {0, 1_000})
  void cost(long micros) {
    try (RedisServer server = RedisServer.options().pinned().start();
        Redis redis = Redis.connect(server.url())) {
      round(redis, micros, true); // the JVM's own warming up
      round(redis, micros, false);
      int pairs = Integer.getInteger("watched.pairs");
      List<double[]> rates = new ArrayList<>();
      received = 0;
      for (int i = 0; i < pairs; i++) {
        double first = round(redis, micros, i % 2 == 0);
        double second = round(redis, micros, i % 2 == 1);
        rates.add(i % 2 == 0 ? new double[] {first, second} : new double[] {second, first});
      }
      report(micros, rates);
    }
  }

  private double round(Redis redis, long micros, boolean watched) {
    redis.call(jedis -> jedis.flushDB());
    long jobs = micros == 0 ? 1_200_000 : 90_000;
    new Client(redis).pushBulk(LongStream.range(0, jobs).mapToObj(n -> JobRequest.of("Work", n)));
    Worker.Builder builder = Worker.builder(redis).concurrency(THREADS);
    builder.handle("Work", job -> work(micros));
    if (watched) new ActivityExtension().extend(builder);
    Worker worker = builder.build();
    Dashboard dashboard = watched ? Dashboard.builder(redis).build().start() : null;
    Browsers browsers = watched ? new Browsers(dashboard.address()) : null;
    worker.start();
    try {
      pause(WARM);
      long before = done.get();
      long from = System.nanoTime();
      pause(WINDOW);
      double rate = (done.get() - before) / ((System.nanoTime() - from) / 1e9);
      long left = redis.call(jedis -> jedis.llen("queue:default"));
      if (left == 0) throw new IllegalStateException("the queue ran empty: push more jobs");
      return rate;
    } finally {
      worker.stop();
      if (watched) {
        received += browsers.close();
        dashboard.stop();
      }
    }
  }

  private void work(long micros) {
    long until = System.nanoTime() + micros * 1_000;
    while (System.nanoTime() < until) Thread.onSpinWait();
    done.incrementAndGet();
  }

  private static void pause(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < until) LockSupport.parkNanos(until - System.nanoTime());
  }

  private void report(long micros, List<double[]> rates) {
    double[] shares =
        rates.stream().mapToDouble(pair -> 100 * (1 - pair[0] / pair[1])).sorted().toArray();
    double median = shares[shares.length / 2];
    System.out.printf(
        Locale.ROOT,
        "%nJobs of %d µs, %d threads, %d watchers: %,.0f jobs/s watched, %,.0f not;"
            + " costs %.1f%% (median of %d pairs; %s); %,d samples received%n",
        micros,
        THREADS,
        WATCHERS,
        rates.stream().mapToDouble(pair -> pair[0]).average().orElse(0),
        rates.stream().mapToDouble(pair -> pair[1]).average().orElse(0),
        median,
        rates.size(),
        String.join(
            " ",
            Arrays.stream(shares).mapToObj(s -> String.format(Locale.ROOT, "%.1f", s)).toList()),
        received);
  }

  /** They read each sample as it comes, to its end. */
  private static final class Browsers {
    private final AtomicLong samples = new AtomicLong();
    private final List<Stream<String>> open = new ArrayList<>();
    private final java.util.concurrent.ExecutorService readers = Executors.newCachedThreadPool();

    Browsers(URI address) {
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/live/events"))
              .header("Accept", "text/event-stream")
              .build();
      List<CompletableFuture<HttpResponse<Stream<String>>>> answers = new ArrayList<>();
      for (int i = 0; i < WATCHERS; i++) {
        answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofLines()));
      }
      answers.forEach(answer -> open.add(answer.join().body()));
      for (Stream<String> lines : open) readers.execute(() -> read(lines));
    }

    private void read(Stream<String> lines) {
      try {
        lines.forEach(
            line -> {
              if (line.equals("event: now")) samples.incrementAndGet();
            });
      } catch (RuntimeException closed) {
        // the round is over
      }
    }

    long close() {
      open.forEach(Stream::close);
      readers.shutdownNow();
      return samples.get();
    }
  }
}
