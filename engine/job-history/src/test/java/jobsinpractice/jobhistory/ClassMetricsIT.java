package jobsinpractice.jobhistory;

import static jobsinpractice.jobhistory.ClassHistory.Window.EIGHT_HOURS;
import static jobsinpractice.jobhistory.ClassHistory.Window.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassMetricsIT {
  private static final Instant AT = Instant.parse("2026-01-05T09:07:30Z");

  private static RedisServer server;

  private final SettableClock clock = new SettableClock(AT);
  private Redis redis;
  private Worker worker;

  @BeforeAll
  static void startRedis() {
    server = RedisServer.options().pinned().start();
  }

  @AfterAll
  static void stopRedis() {
    server.close();
  }

  @BeforeEach
  void start() {
    redis = Redis.connect(server.url());
    redis.call(
        jedis -> {
          for (String key : jedis.keys("*")) jedis.unlink(key);
          return null;
        });
    worker =
        Worker.builder(redis)
            .clock(clock)
            .listener(new ClassHistoryRecorder())
            .handle("Mail", job -> clock.advance(Duration.ofMillis(140)))
            .handle(
                "Bad",
                job -> {
                  throw new IllegalStateException("no");
                })
            .build();
  }

  @AfterEach
  void end() {
    redis.close();
  }

  @Test
  @DisplayName("what middleware leaves in a job's fields keeps no number from being written")
  void oddFields() {
    worker =
        Worker.builder(redis)
            .clock(clock)
            .listener(new ClassHistoryRecorder())
            .middleware(
                (job, next) -> {
                  job.put("wrapped", new Object()).put("class", 5);
                  next.call();
                })
            .handle("Mail", job -> {})
            .build();
    run("Mail");
    Map<String, String> minute = redis.call(jedis -> jedis.hgetAll("j|260105|9:07"));
    assertThat(minute).containsOnlyKeys("Mail|p");
  }

  private void run(String... classes) {
    for (String type : classes) {
      new Client(redis, clock, List.of()).push(type);
      worker.processOne();
    }
    worker.beat();
  }

  @Test
  @DisplayName("runs, failures and time are written under Sidekiq 8's keys, once a beat")
  void keys() {
    run("Mail", "Mail", "Bad");

    Map<String, String> minute = redis.call(jedis -> jedis.hgetAll("j|260105|9:07"));
    assertThat(minute)
        .containsEntry("Mail|p", "2")
        .doesNotContainKey("Mail|f")
        .containsEntry("Bad|p", "1")
        .containsEntry("Bad|f", "1")
        .doesNotContainKey("Bad|ms")
        .containsKey("Mail|ms");
    Map<String, String> tenMinutes = redis.call(jedis -> jedis.hgetAll("j|260105|9:0"));
    assertThat(tenMinutes).isEqualTo(minute);
    assertThat(secondsToLive("j|260105|9:07")).isBetween(28_700L, 28_800L);
    assertThat(secondsToLive("j|260105|9:0")).isBetween(259_100L, 259_200L);
    Set<String> histograms = redis.call(jedis -> jedis.keys("h|*"));
    assertThat(histograms).contains("h|Mail-5-9:7");
  }

  @Test
  @DisplayName("what was written is read: per minute, per ten minutes, and by duration")
  void read() {
    run("Mail", "Mail", "Bad");
    clock.advance(Duration.ofMinutes(5));
    run("Mail");

    ClassHistory metrics = new ClassHistory(redis);
    Map<Instant, ClassHistory.Count> mail = metrics.series(HOUR, clock.instant()).get("Mail");
    assertThat(mail).hasSize(2);
    assertThat(mail.get(Instant.parse("2026-01-05T09:07:00Z")).runs()).isEqualTo(2);
    assertThat(ClassHistory.total(mail).runs()).isEqualTo(3);

    Map<Instant, ClassHistory.Count> bad = metrics.series(EIGHT_HOURS, clock.instant()).get("Bad");
    assertThat(ClassHistory.total(bad).failureRate()).isEqualTo(100.0);

    ClassHistory.Histogram times = metrics.histogram("Mail", clock.instant());
    assertThat(times.total()).isEqualTo(3);
  }

  @Test
  @DisplayName("nothing that ran writes nothing")
  void idle() {
    worker.beat();
    Set<String> keys = redis.call(jedis -> jedis.keys("j|*"));
    assertThat(keys).isEmpty();
  }

  private long secondsToLive(String key) {
    return redis.call(jedis -> jedis.ttl(key));
  }

  @Test
  @DisplayName("what a Sidekiq 7 wrote is also read; what makes no sense is left out")
  void sidekiq7() {
    redis.call(jedis -> jedis.hset("j|20260105|9:7", "Mail|p", "4"));
    redis.call(jedis -> jedis.hset("j|20260105|9:7", "A|B|p", "1"));
    redis.call(jedis -> jedis.hset("j|20260105|9:7", "Odd|p", "many"));
    redis.call(jedis -> jedis.bitfield("Mail-05-09:7", "INCRBY", "u16", "#5", "4"));

    ClassHistory metrics = new ClassHistory(redis);
    assertThat(metrics.series(HOUR, AT)).containsOnlyKeys("Mail", "A|B");
    ClassHistory.Histogram times = metrics.histogram("Mail", AT);
    assertThat(times.counts().get(5)).isEqualTo(4);
    assertThat(times.percentile(0.5)).isEqualTo(150);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-06T00:00:59Z, Zero-06-00:0",
    "2026-11-06T08:05:30Z, Zero-06-08:5",
    "2026-11-06T09:59:00Z, Zero-06-09:59",
    "2026-11-06T14:05:30Z, Zero-06-14:5",
    "2026-11-16T23:10:00Z, Zero-16-23:10"
  })
  @DisplayName("a histogram of Sidekiq 7 is read at every hour: it writes %d-%H:%-M")
  void histogramOfSidekiq7(Instant now, String key) {
    redis.call(jedis -> jedis.bitfield(key, "OVERFLOW", "SAT", "INCRBY", "u16", "#1", "5"));
    assertThat(new ClassHistory(redis).histogram("Zero", now).total()).isEqualTo(5);
  }

  @Test
  @DisplayName("a time belongs to the first step that is longer")
  void steps() {
    assertThat(TimeBuckets.step(Duration.ofMillis(19))).isZero();
    assertThat(TimeBuckets.step(Duration.ofMillis(20))).isEqualTo(1);
    assertThat(TimeBuckets.step(Duration.ofHours(1))).isEqualTo(25);
  }

  @Test
  @DisplayName("the jar on the class path is enough")
  void extension() {
    assertThat(ServiceLoader.load(WorkerExtension.class))
        .anyMatch(extension -> extension instanceof ClassHistoryExtension);
  }
}
