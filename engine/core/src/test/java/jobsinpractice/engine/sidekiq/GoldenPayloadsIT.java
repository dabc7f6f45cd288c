package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads of Sidekiq 7 and 8, which no Ruby on this machine writes: see golden/README.md. */
class GoldenPayloadsIT {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final Instant CREATED = Instant.parse("2026-01-01T11:58:30.123Z");
  static final Instant ENQUEUED = Instant.parse("2026-01-01T11:58:30.500Z");
  static RedisServer server;

  final SettableClock clock = new SettableClock(NOON);
  Redis redis;
  Job seen;

  @BeforeAll
  static void a_redis_of_our_own() {
    server = RedisServer.start();
  }

  @AfterAll
  static void end_it() {
    server.close();
  }

  @BeforeEach
  void connect() {
    redis = Redis.connect(server.url());
  }

  @AfterEach
  void empty_it() {
    redis.call(jedis -> jedis.keys("*")).forEach(key -> redis.call(jedis -> jedis.unlink(key)));
    redis.close();
  }

  Worker failing() {
    Worker.Builder worker = Worker.builder(redis).clock(clock);
    for (String type :
        List.of(
            "Charge",
            "Sidekiq::ActiveJob::Wrapper",
            "ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper")) {
      worker.handle(
          type,
          job -> {
            seen = job;
            throw new IllegalStateException("no");
          });
    }
    return worker.build();
  }

  static String golden(String name) {
    return new String(RubyProcess.resource("golden/" + name + ".json"), UTF_8).strip();
  }

  void push(String payload) {
    redis.call(jedis -> jedis.lpush(Keys.queue("default"), payload));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sidekiq-7-queued",
        "sidekiq-7-retry",
        "sidekiq-7-active-job",
        "sidekiq-8-queued",
        "sidekiq-8-retry",
        "sidekiq-8-active-job"
      })
  void times_are_read_right_and_unknown_fields_pass_through_a_retry(String name) {
    Map<String, Object> before = SidekiqFleet.fields(golden(name));
    push(golden(name));
    Queue queue = new Queue(redis, "default", clock);
    assertThat(queue.latency()).isEqualTo(89.5, within(1e-3));
    Job job = queue.oldest().orElseThrow().job().orElseThrow();
    assertThat(job.enqueuedAt()).contains(ENQUEUED);
    assertThat(Duration.between(CREATED, job.createdAt().orElseThrow()).abs())
        .isLessThan(Duration.ofMillis(1));

    assertThat(failing().processOne()).isTrue();

    assertThat(seen.args()).isEqualTo(before.get("args"));
    assertThat(seen.attempt()).isEqualTo(name.endsWith("retry") ? 2 : 0);
    Map<String, Object> after = new RetrySet(redis).first().orElseThrow().fields();
    assertThat(rest(after)).isEqualTo(rest(before));
    if (name.endsWith("retry")) {
      assertThat(after)
          .containsEntry("retry_count", 2L)
          .containsEntry("failed_at", before.get("failed_at"))
          .containsEntry("retried_at", 1767268800.0)
          .containsEntry("error_class", "java.lang.IllegalStateException");
    } else {
      assertThat(after).containsEntry("retry_count", 0L).containsEntry("failed_at", 1767268800.0);
    }

    // And through the promotion, which writes only when it was enqueued.
    clock.advance(Duration.ofHours(1));
    assertThat(failing().promoteDue()).isOne();
    String back = before.containsKey("retry_queue") ? "low" : "default";
    Map<String, Object> promoted = new Queue(redis, back).oldest().orElseThrow().fields();
    assertThat(rest(promoted)).isEqualTo(rest(before));
    assertThat(promoted).containsEntry("enqueued_at", 1767272400.0);
  }

  /** All fields except what a failure writes. */
  static Map<String, Object> rest(Map<String, Object> fields) {
    Map<String, Object> rest = new LinkedHashMap<>(fields);
    rest.keySet()
        .removeAll(
            List.of(
                "queue",
                "enqueued_at",
                "retry_count",
                "failed_at",
                "retried_at",
                "error_class",
                "error_message"));
    if (Long.valueOf(10).equals(rest.get("backtrace"))) rest.remove("error_backtrace");
    return rest;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidekiq-7-retry", "sidekiq-8-retry"})
  void retry_for_counts_from_the_first_failure_in_seconds_and_in_milliseconds(String name) {
    String forAMinute = golden(name).replaceFirst("\"retry_for\":\\d+,", "");
    push("{\"retry_for\":60," + forAMinute.substring(1));
    failing().processOne();
    assertThat(new RetrySet(redis).size()).as("59.75 s after the first failure").isOne();

    clock.advance(Duration.ofSeconds(1));
    push("{\"retry_for\":60," + forAMinute.substring(1));
    failing().processOne();
    assertThat(new RetrySet(redis).size()).isOne();
    assertThat(new DeadSet(redis).size()).as("after 60.75 s").isOne();
  }

  @Test
  void a_process_with_capsules_and_its_work_are_read() {
    String identity = "web-1:4321:0123456789ab";
    redis.call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    redis.call(
        jedis ->
            jedis.hset(
                identity,
                Map.of(
                    "info", golden("sidekiq-8-process"),
                    "busy", "1",
                    "beat", "1767268799.5",
                    "quiet", "false",
                    "rss", "123456",
                    "rtt_us", "150")));
    Map<String, Object> work = new LinkedHashMap<>();
    work.put("queue", "slow");
    work.put("payload", golden("sidekiq-8-queued"));
    work.put("run_at", 1767268790);
    redis.call(
        jedis ->
            jedis.hset(
                Keys.work(identity),
                "1x2y",
                new String(jobsinpractice.engine.internal.Json.write(work), UTF_8)));

    ProcessSet.WorkerProcess process = new ProcessSet(redis).list().get(0);
    assertThat(process.concurrency()).isEqualTo(12);
    assertThat(process.rss()).isEqualTo(123_456);
    assertThat(process.info()).containsEntry("queues", List.of("critical", "default", "slow"));
    assertThat(new WorkSet(redis).list())
        .singleElement()
        .satisfies(
            running -> {
              assertThat(running.since()).isEqualTo(NOON.minusSeconds(10));
              assertThat(running.queue()).isEqualTo("slow");
              assertThat(running.job().createdAt()).contains(CREATED);
            });
  }

  @Test
  void threads_are_read_from_the_hash_field_then_from_info_then_from_the_capsules() {
    String info = golden("sidekiq-8.1-process");
    assertThat(threads(Map.of("info", info, "concurrency", "4"))).isEqualTo(4);
    assertThat(threads(Map.of("info", info))).as("the sum over the capsules").isEqualTo(4);
    assertThat(threads(Map.of("info", golden("sidekiq-8-process")))).isEqualTo(12);
    assertThat(threads(Map.of("info", "{\"concurrency\":7}", "concurrency", "many"))).isEqualTo(7);
    assertThat(threads(Map.of("info", "[]"))).isZero();
    assertThat(threads(Map.of("info", "{\"capsules\":{\"a\":1,\"b\":{\"concurrency\":-9}}}")))
        .isZero();
  }

  int threads(Map<String, String> heartbeat) {
    String identity = "h:1:0123456789ab";
    redis.call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    redis.call(jedis -> jedis.del(identity));
    redis.call(jedis -> jedis.hset(identity, heartbeat));
    return new ProcessSet(redis).list().get(0).concurrency();
  }
}
