package jobsinpractice.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.internal.LuaScript;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodicJobsIT {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static RedisServer server;
  static Redis redis;
  final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:30Z"));

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
  }

  @AfterAll
  static void stop() {
    redis.close();
    server.close();
  }

  @BeforeEach
  void noKeys() {
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
  }

  PeriodicJobs jobs(String cron) {
    return new PeriodicJobs(redis, clock)
        .add("report", cron, BERLIN, JobRequest.of("Report", "daily"));
  }

  long enqueued() {
    return new Queue(redis, "default").size();
  }

  @Test
  void a_new_job_waits_for_its_next_tick_and_is_enqueued_once() {
    PeriodicJobs jobs = jobs("*/5 * * * *");
    assertThat(jobs.enqueueDue()).isZero();
    clock.set(Instant.parse("2026-01-01T12:04:59Z"));
    assertThat(jobs.enqueueDue()).isZero();
    clock.set(Instant.parse("2026-01-01T12:05:00Z"));
    assertThat(jobs.enqueueDue()).isEqualTo(1);
    assertThat(jobs.enqueueDue()).isZero();
    clock.set(Instant.parse("2026-01-01T12:10:07Z"));
    assertThat(jobs.enqueueDue()).isEqualTo(1);
    assertThat(enqueued()).isEqualTo(2);
    assertThat(new Queue(redis, "default", clock).oldest().orElseThrow().args())
        .containsExactly("daily");
  }

  @Test
  void of_many_processes_exactly_one_enqueues_a_tick() throws Exception {
    jobs("* * * * *").enqueueDue();
    for (int tick = 1; tick <= 20; tick++) {
      clock.advance(Duration.ofMinutes(1));
      CountDownLatch together = new CountDownLatch(1);
      ExecutorService processes = Executors.newFixedThreadPool(8);
      var results = new java.util.ArrayList<Future<Integer>>();
      for (int i = 0; i < 8; i++) {
        results.add(
            processes.submit(
                () -> {
                  together.await();
                  return jobs("* * * * *").enqueueDue();
                }));
      }
      together.countDown();
      int total = 0;
      for (Future<Integer> result : results) total += result.get();
      processes.shutdown();
      assertThat(total).isEqualTo(1);
      assertThat(enqueued()).isEqualTo(tick);
    }
  }

  /**
   * Cut before Redis runs the script: the tick is still to be had. Cut after, before the answer: it
   * is enqueued and noted, in one step. Either way it is enqueued once, whichever worker comes
   * next.
   */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void a_connection_that_breaks_around_the_script_enqueues_the_tick_once(boolean afterRedisDidIt)
      throws Exception {
    jobs("* * * * *").enqueueDue();
    clock.advance(Duration.ofMinutes(1));
    String sha = LuaScript.of(PeriodicJobs.class, "tick.lua").sha();
    byte[] script = sha.getBytes(StandardCharsets.US_ASCII);
    try (TcpProxy proxy = new TcpProxy(server);
        Redis cut = Redis.connect(proxy.url())) {
      PeriodicJobs jobs =
          new PeriodicJobs(cut, clock)
              .add("report", "* * * * *", BERLIN, JobRequest.of("Report", "daily"));
      proxy.cutAt(script, afterRedisDidIt);
      assertThatThrownBy(jobs::enqueueDue).isInstanceOf(RedisUnavailable.class);
      assertThat(enqueued()).isEqualTo(afterRedisDidIt ? 1 : 0);

      proxy.heal();
      assertThat(jobs.enqueueDue()).isEqualTo(afterRedisDidIt ? 0 : 1);
      assertThat(jobs("* * * * *").enqueueDue()).as("by another process").isZero();
      assertThat(enqueued()).isEqualTo(1);
    }
  }

  @Test
  void ticks_while_nobody_ran_are_missed_but_the_latest() {
    PeriodicJobs jobs = jobs("0 * * * *");
    jobs.enqueueDue();
    clock.advance(Duration.ofHours(10));
    assertThat(jobs.enqueueDue()).isEqualTo(1);
    assertThat(enqueued()).isEqualTo(1);
    Schedule hourly = new Schedule("0 * * * *", BERLIN);
    Instant first = Instant.parse("2026-01-01T12:00:30Z");
    assertThat(hourly.between(first, Instant.parse("2026-01-01T22:00:00Z"), 1_000)).isEqualTo(9);
  }

  @Test
  void the_time_zone_counts_across_the_change_to_summer_time() {
    Schedule nightly = new Schedule("30 3 * * *", BERLIN);
    // 3:30 in Berlin is 2:30 UTC in winter, 1:30 UTC from 2026-03-29 on.
    assertThat(nightly.latest(Instant.parse("2026-03-28T12:00:00Z")))
        .contains(Instant.parse("2026-03-28T02:30:00Z"));
    assertThat(nightly.latest(Instant.parse("2026-03-29T12:00:00Z")))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void an_expression_that_cannot_be_read_is_refused_with_an_example() {
    assertThatThrownBy(() -> jobs("every day")).hasMessageContaining("Five fields");
    assertThatThrownBy(() -> jobs("61 * * * *")).hasMessageContaining("61 * * * *");
  }

  @Test
  void a_worker_with_the_listener_enqueues_by_itself() {
    PeriodicJobs jobs = jobs("* * * * *");
    jobs.enqueueDue();
    clock.advance(Duration.ofMinutes(1));
    Worker worker =
        Worker.builder(redis).clock(Clock.systemUTC()).queues("other").listener(jobs).build();
    worker.start();
    await().until(() -> enqueued() == 1);
    worker.stop();
  }

  @Test
  void pages_are_told_what_is_enqueued_and_when_next() {
    PeriodicJobs jobs = jobs("30 3 * * *");
    jobs.enqueueDue();
    jobs.announce();

    PeriodicSet set = new PeriodicSet(redis);
    PeriodicSet.Entry report = set.list().get(0);
    assertThat(report.name()).isEqualTo("report");
    assertThat(report.job().type()).isEqualTo("Report");
    assertThat(report.reported()).isEqualTo(clock.instant());
    assertThat(report.last()).isEmpty();
    assertThat(report.timing().next(clock.instant()))
        .contains(Instant.parse("2026-01-02T02:30:00Z"));

    clock.set(Instant.parse("2026-01-02T02:30:10Z"));
    jobs.enqueueDue();
    assertThat(set.list().get(0).last()).contains(Instant.parse("2026-01-02T02:30:00Z"));

    assertThat(set.forget("report")).isTrue();
    assertThat(set.list()).isEmpty();
  }

  @Test
  void a_line_that_no_worker_wrote_is_left_out() {
    redis.call(jedis -> jedis.hset("periodic", "odd", "not JSON"));
    redis.call(jedis -> jedis.hset("periodic", "odder", "{\"cron\":1,\"zone\":\"Nowhere\"}"));

    assertThat(new PeriodicSet(redis).list()).isEmpty();
  }

  @Test
  void a_worker_whose_clock_is_years_ahead_silences_no_job() {
    PeriodicJobs jobs = jobs("* * * * *");
    jobs.enqueueDue();
    clock.set(Instant.now().plus(Duration.ofDays(3650)));
    assertThat(jobs.enqueueDue()).as("by a clock ten years ahead").isZero();
    clock.set(Instant.parse("2026-01-01T12:01:00Z"));
    for (int minute = 1; minute <= 60; minute++, clock.advance(Duration.ofMinutes(1))) {
      assertThat(jobs.enqueueDue()).as("minute %s", minute).isEqualTo(1);
    }
  }

  @Test
  void without_a_clock_ticks_are_those_of_redis() {
    PeriodicJobs jobs =
        new PeriodicJobs(redis).add("report", "* * * * *", BERLIN, JobRequest.of("Report"));
    jobs.enqueueDue();
    long hourAgo = Instant.now().getEpochSecond() - 3600;
    redis.call(jedis -> jedis.set("periodic:report", Long.toString(hourAgo)));
    assertThat(jobs.enqueueDue()).isEqualTo(1);
    assertThat(Long.parseLong(redis.<String>call(jedis -> jedis.get("periodic:report"))))
        .isGreaterThan(hourAgo + 3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "4102444800", "-1", "", "1e9", "99999999999999999999"})
  void a_remembered_tick_that_cannot_be_is_corrected(String remembered) {
    redis.call(jedis -> jedis.set("periodic:report", remembered));
    PeriodicJobs jobs = jobs("* * * * *");
    assertThat(jobs.enqueueDue()).as("it waits for its next tick").isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(jobs.enqueueDue()).isEqualTo(1);
    assertThat(jobs.enqueueDue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue:reports", "periodic:reports"})
  void a_job_that_cannot_be_enqueued_keeps_no_other_from_its_tick(String spoilt) {
    PeriodicJobs jobs =
        new PeriodicJobs(redis, clock)
            .add("reports", "* * * * *", BERLIN, JobRequest.of("Report").queue("reports"))
            .add("billing", "* * * * *", BERLIN, JobRequest.of("Billing").queue("billing"));
    jobs.enqueueDue();
    redis.call(jedis -> jedis.del(spoilt));
    redis.call(jedis -> jedis.hset(spoilt, "a", "stranger's"));
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofMinutes(1));
      assertThat(jobs.enqueueDue()).isEqualTo(1);
    }
    assertThat(new Queue(redis, "billing").size()).isEqualTo(3);

    redis.call(jedis -> jedis.del(spoilt));
    jobs.enqueueDue();
    clock.advance(Duration.ofMinutes(1));
    assertThat(jobs.enqueueDue()).as("put right").isEqualTo(2);
  }

  @Test
  void a_set_of_queues_of_a_wrong_type_does_not_enqueue_a_tick_each_second() {
    PeriodicJobs jobs = jobs("* * * * *");
    jobs.enqueueDue();
    clock.advance(Duration.ofMinutes(1));
    redis.call(jedis -> jedis.set("queues", "no set"));
    for (int i = 0; i < 3; i++) assertThat(jobs.enqueueDue()).isZero();
    assertThat(enqueued()).isZero();
    redis.call(jedis -> jedis.del("queues"));
    assertThat(jobs.enqueueDue()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 30 2 *", "0 0 31 4,6,9,11 *", "* * 31 2 *"})
  void a_date_that_never_comes_is_refused(String cron) {
    assertThatThrownBy(() -> jobs(cron)).hasMessageContaining("is never due");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 29 2 *", "0 0 31 * *", "0 0 31 12 *", "0 0 * * 7"})
  void a_date_that_comes_seldom_is_accepted(String cron) {
    assertThat(new Schedule(cron, BERLIN).next(clock.instant())).isPresent();
  }
}
