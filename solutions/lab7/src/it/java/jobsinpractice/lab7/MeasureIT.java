package jobsinpractice.lab7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The chapter's figure: the same leak, the same load, the same limit, without and with the
 * watchdog. Runs only with {@code -Dmeasure=180} (seconds of load), and keeps the runs in {@code
 * runs/}.
 */
@DisplayName("Mean time between failures, without and with the watchdog")
class MeasureIT {
  private static final int PROCESSES = 3;
  private static final int CONTAINER_MB = 230;
  private static final int JOBS_PER_SECOND = 30;
  private static final int JOB_MILLIS = 400;
  private static final Duration STEP = Duration.ofMillis(500);

  private static final Map<String, String> LEAK =
      Map.of(
          "LAB7_LEAK", "direct",
          "LAB7_LEAK_KB", "512",
          "LAB7_CONTAINER_MB", "" + CONTAINER_MB,
          "LAB7_SOFT_MB", "170",
          "LAB7_GROWTH_KB", "10240",
          "LAB7_EVERY_MS", "250",
          "LAB7_DRAIN_MS", "2000",
          "LAB7_TURN_MS", "4000");

  @TempDir Path folder;

  @Test
  @DisplayName("ten times the mean time between failures, and every job performed once")
  void measure() throws Exception {
    int seconds = Integer.parseInt(System.getProperty("measure", "0"));
    assumeTrue(seconds > 0, "measures with -Dmeasure=180 only");
    Run without = run(seconds, "off");
    Run with = run(seconds, "on");
    List<String> table = new ArrayList<>();
    table.add("watchdog," + Run.HEAD);
    table.add("without," + without.row());
    table.add("with," + with.row());
    Files.write(Path.of("runs", "summary.csv"), table);
    table.forEach(System.out::println);
    assertThat(with.lost).isZero();
    assertThat(with.interrupted).isZero();
    assertThat(with.mtbf()).isGreaterThan(10 * without.mtbf());
  }

  /** What one run came to. Times in seconds. */
  private record Run(
      int load,
      double until,
      long pushed,
      long done,
      long lost,
      long interrupted,
      int killed,
      int crashed,
      int restarted,
      long fewestUp) {
    static final String HEAD =
        "load s,all done s,pushed,performed,lost,interrupted,killed,crashed,restarted by agreement,"
            + "failures,mean time between failures s,jobs an hour,fewest up";

    long failures() {
      return killed + crashed + interrupted;
    }

    /** With no failure at all it is longer than the run: counted as if one came at its end. */
    double mtbf() {
      return load / (double) Math.max(1, failures());
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "%d,%.1f,%d,%d,%d,%d,%d,%d,%d,%d,%s%.1f,%.0f,%d",
          load,
          until,
          pushed,
          done,
          lost,
          interrupted,
          killed,
          crashed,
          restarted,
          failures(),
          failures() == 0 ? ">" : "",
          mtbf(),
          done / until * 3600,
          fewestUp);
    }
  }

  private Run run(int seconds, String watchdog) throws Exception {
    ScheduledExecutorService pusher = Executors.newSingleThreadScheduledExecutor();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Map<String, String> environment = new HashMap<>(LEAK);
      environment.put("REDIS_URL", server.url());
      environment.put("LAB7_WATCHDOG", watchdog);
      LeakingFleet fleet =
          new LeakingFleet(PROCESSES, environment, (long) CONTAINER_MB << 20, folder);
      while (fleet.up() < PROCESSES) fleet.run(Duration.ofMillis(100));
      fleet.run(Duration.ofSeconds(3));
      Client client = new Client(redis);
      AtomicInteger pushed = new AtomicInteger();
      long start = System.nanoTime();
      pusher.scheduleAtFixedRate(
          () -> {
            client.push("Leaky", JOB_MILLIS);
            pushed.incrementAndGet();
          },
          0,
          1_000_000 / JOBS_PER_SECOND,
          TimeUnit.MICROSECONDS);
      List<String> rows = new ArrayList<>(List.of("second,worker 1,worker 2,worker 3,performed"));
      long fewest = PROCESSES;
      boolean loading = true;
      double now = 0;
      long done = 0;
      while (loading || done < pushed.get()) {
        fleet.run(STEP);
        now = (System.nanoTime() - start) / 1e9;
        if (loading && now >= seconds) {
          loading = false;
          pusher.shutdown();
          pusher.awaitTermination(5, TimeUnit.SECONDS);
        }
        done = redis.call(jedis -> jedis.scard(LeakMain.DONE));
        fewest = Math.min(fewest, fleet.up());
        rows.add(row(now, fleet.resident(), done));
        if (now > seconds + 180) break; // what is not done by now is lost
      }
      fleet.stop();
      Files.createDirectories(Path.of("runs"));
      Files.write(Path.of("runs", watchdog.equals("on") ? "with.csv" : "without.csv"), rows);
      long interrupted = count(redis, LeakMain.BEGUN) - count(redis, LeakMain.ENDED);
      return new Run(
          seconds,
          now,
          pushed.get(),
          done,
          pushed.get() - done,
          interrupted,
          fleet.killed(),
          fleet.crashed(),
          fleet.restarted(),
          fewest);
    } finally {
      pusher.shutdownNow();
    }
  }

  private static String row(double second, List<Long> resident, long done) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%.1f", second));
    for (long bytes : resident) row.append(',').append(bytes >> 20);
    return row.append(',').append(done).toString();
  }

  private static long count(Redis redis, String key) {
    String value = redis.call(jedis -> jedis.get(key));
    return value == null ? 0 : Long.parseLong(value);
  }
}
