package jobsinpractice.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RunningJob;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PulseIT {
  private static RedisServer server;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final ActivityRecorder pulse = new ActivityRecorder();
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
  void build() {
    redis = Redis.connect(server.url());
    redis.call(jedis -> jedis.flushDB());
    worker =
        Worker.builder(redis)
            .clock(clock)
            .concurrency(2)
            .handle("Nap", job -> clock.advance(Duration.ofMillis((Long) job.args().get(0))))
            .handle(
                "Fall",
                job -> {
                  clock.advance(Duration.ofMillis(200));
                  throw new IllegalStateException("fell");
                })
            .listener(pulse)
            .build();
    pulse.begin(worker);
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  @DisplayName("a second's jobs are sums and spans, with what they waited and took")
  void sums() throws Exception {
    push("Nap", 500);
    push("Fall", 0);
    clock.advance(Duration.ofMillis(300));
    worker.processOne();
    worker.processOne();
    clock.advance(Duration.ofMillis(100));

    Map<String, Object> report = written();
    assertThat(report).containsEntry("concurrency", 2L).containsEntry("busy", 0L);
    assertThat(report).containsEntry("attempts", 2L).containsEntry("failed", 1L);
    assertThat((Double) report.get("busy_seconds")).isEqualTo(0.7, within(1e-6));
    assertThat((Double) report.get("attempt_seconds")).isEqualTo(0.7, within(1e-6));
    assertThat((Double) report.get("wait_seconds")).isEqualTo(0.3 + 0.8, within(1e-6));
    assertThat(report.get("classes")).isEqualTo(List.of("Nap", "Fall"));
    assertThat(spans(report))
        .isEqualTo(
            List.of(List.of(800L, 500L, 500L, 0L, 1L, 0L), List.of(300L, 200L, 200L, 1L, 1L, 1L)));
  }

  @Test
  @DisplayName("a thousand short jobs are a few spans")
  void bounded() throws Exception {
    for (int i = 0; i < 1_000; i++) push("Nap", 2);
    while (worker.processOne()) {
      // 2 s of work, by the clock of this test
    }
    Map<String, Object> report = written();
    assertThat(spans(report)).hasSize(2);
    assertThat(report).containsEntry("attempts", 1_000L);
  }

  @Test
  @DisplayName("however long ago and however mixed: no more spans than are kept")
  void mixed() throws Exception {
    List<RunningJob> now = new ArrayList<>();
    ThreadActivity track = new ThreadActivity(() -> now.stream().findFirst(), 4);
    for (int i = 1; i <= 100; i++) track.ended("C" + i, i * 100_000L, 20_000, 0, false);
    List<BusySpan> spans = track.spans(10_100_000);
    assertThat(spans).hasSizeLessThanOrEqualTo(4);
    assertThat(spans.get(spans.size() - 2).type()).isEqualTo(BusySpan.SEVERAL);
    now.add(new RunningJob(job("Long"), Instant.ofEpochSecond(20)));
    assertThat(track.spans(21_000_000))
        .containsExactly(new BusySpan(20_000, BusySpan.RUNNING, 1_000, "Long", 1, 0));
    assertThat(track.sums(21_000_000).busy()).isEqualTo(100 * 20_000 + 1_000_000);
  }

  private static Job job(String type) throws MalformedPayload {
    return Job.parse(("{\"class\":\"" + type + "\",\"args\":[]}").getBytes(UTF_8), "default");
  }

  @Test
  @DisplayName("a report expires, and goes with its worker")
  void life() {
    pulse.write();
    String key = ActivityRecorder.key(worker.identity());
    assertThat(redis.<Long>call(jedis -> jedis.pttl(key)))
        .isBetween(1L, ActivityRecorder.LIFE.toMillis());
    pulse.shutdown(worker);
    assertThat(redis.<Boolean>call(jedis -> jedis.exists(key))).isFalse();
  }

  @Test
  @DisplayName("a worker with the jar on its class path reports by itself")
  void bySelf() {
    Worker.Builder builder = Worker.builder(redis).handle("Nap", job -> {});
    new ActivityExtension().extend(builder);
    Worker real = builder.build();
    real.start();
    try {
      new Client(redis).push("Nap", 1);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> assertThat(report(real.identity())).isNotNull().containsEntry("attempts", 1L));
    } finally {
      real.stop();
    }
    assertThat(redis.<Boolean>call(jedis -> jedis.exists(ActivityRecorder.key(real.identity()))))
        .isFalse();
  }

  private void push(String type, long millis) {
    new Client(redis, clock, List.of()).push(JobRequest.of(type, millis));
  }

  private Map<String, Object> written() {
    pulse.write();
    return report(worker.identity());
  }

  @SuppressWarnings("unchecked") // Json reads objects as Map<String, Object>
  private Map<String, Object> report(String identity) {
    String text = redis.call(jedis -> jedis.get(ActivityRecorder.key(identity)));
    if (text == null) return null;
    try {
      return (Map<String, Object>) Json.read(text.getBytes(UTF_8));
    } catch (MalformedPayload e) {
      throw new AssertionError(e);
    }
  }

  /** Of the thread that ran anything. */
  private static List<?> spans(Map<String, Object> report) {
    return ((List<?>) report.get("threads"))
        .stream()
            .map(thread -> (List<?>) ((List<?>) thread).get(1))
            .filter(spans -> !spans.isEmpty())
            .findFirst()
            .orElse(List.of());
  }
}
