package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The limiter around jobs: waits outside Redis, postpones, and loses nothing. */
class LimiterIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private final List<Object> ran = new ArrayList<>();
  private final List<Duration> slept = new ArrayList<>();

  private Limiter limiter(int limit, Duration period) {
    return Limiter.window(fleet.redis, "webhook", limit, period)
        .on(fleet.clock, TestFleet.noJitter())
        .sleeping(
            time -> {
              slept.add(time);
              fleet.clock.advance(time);
            });
  }

  private Worker worker(Limiter limiter) {
    return fleet
        .worker()
        .middleware(limiter)
        .handle("Webhook", job -> ran.add(job.args().get(0)))
        .handle("Mail", job -> ran.add("mail"))
        .build();
  }

  private static void drain(Worker worker) {
    while (worker.processOne()) {}
  }

  @Test
  void a_thread_sleeps_until_the_turn_of_its_job_and_asks_twice() {
    fleet.client.pushBulk(IntStream.range(0, 6).mapToObj(i -> JobRequest.of("Webhook", i)));
    drain(worker(limiter(2, Duration.ofSeconds(1))));
    assertThat(ran).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(fleet.counter("stat:processed")).isEqualTo(6);
  }

  @Test
  void a_job_whose_turn_is_far_is_postponed_until_then_as_it_is_and_burns_no_attempt() {
    fleet.client.push(JobRequest.of("Webhook", 1).retry(false));
    fleet.client.push(JobRequest.of("Webhook", 2).retry(false));
    String second = fleet.list("queue:default").get(0);
    Worker worker = worker(limiter(1, Duration.ofMinutes(1)));
    drain(worker);
    assertThat(fleet.set("schedule")).containsExactly(second);
    assertThat(fleet.score("schedule", second)).isEqualTo(TestFleet.NOON.getEpochSecond() + 60.0);
    assertThat(fleet.counter("stat:failed")).isZero();
    fleet.clock.advanceSeconds(60);
    worker.promoteDue();
    drain(worker);
    assertThat(ran).containsExactly(1L, 2L);
    assertThat(slept).isEmpty();
  }

  @Test
  void only_these_classes_are_limited_each_key_for_itself() {
    Limiter limiter =
        limiter(1, Duration.ofHours(1))
            .only("Webhook")
            .by(job -> job.args().get(0).equals("free") ? null : job.args().get(0).toString());
    for (String to : List.of("a", "b", "a", "free", "free")) fleet.client.push("Webhook", to);
    for (int i = 0; i < 3; i++) fleet.client.push("Mail");
    drain(worker(limiter));
    assertThat(ran).containsExactly("a", "b", "free", "free", "mail", "mail", "mail");
    assertThat(fleet.set("schedule")).hasSize(1);
  }

  @Test
  void without_a_wait_every_job_that_cannot_start_now_is_postponed() {
    fleet.client.pushBulk(IntStream.range(0, 6).mapToObj(i -> JobRequest.of("Webhook", i)));
    drain(worker(limiter(2, Duration.ofSeconds(1)).waitTimeout(Duration.ZERO)));
    assertThat(ran).containsExactly(0L, 1L);
    assertThat(slept).isEmpty();
    assertThat(fleet.set("schedule")).hasSize(4);
  }

  @Test
  void a_worker_that_stops_does_not_wait_for_a_turn() {
    fleet.client.push("Webhook", 1);
    fleet.client.push("Webhook", 2);
    Worker worker = worker(limiter(1, Duration.ofSeconds(1)));
    worker.processOne();
    worker.capsules().get(0).processors().forEach(Processor::quiet);
    worker.processOne();
    assertThat(slept).isEmpty();
    assertThat(fleet.set("schedule")).hasSize(1);
  }

  @Test
  void an_interrupt_while_it_waits_postpones_the_job() {
    fleet.client.push("Webhook", 1);
    fleet.client.push("Webhook", 2);
    Limiter interrupted =
        limiter(1, Duration.ofSeconds(1))
            .sleeping(
                time -> {
                  throw new InterruptedException();
                });
    drain(worker(interrupted));
    assertThat(ran).containsExactly(1L);
    assertThat(fleet.set("schedule")).hasSize(1);
    assertThat(fleet.counter("stat:failed")).isZero();
  }

  private static String withoutId(int number) {
    return "{\"class\":\"Webhook\",\"args\":[" + number + "],\"queue\":\"default\"}";
  }

  @Test
  void jobs_without_an_id_keep_their_place() {
    for (int i = 0; i < 3; i++) fleet.pushRaw("default", withoutId(i));
    Worker worker = worker(limiter(1, Duration.ofMinutes(1)));
    drain(worker);
    assertThat(fleet.set(Keys.limiter("webhook", "", "line"))).hasSize(2);
    fleet.clock.advanceSeconds(60);
    fleet.pushRaw("default", withoutId(9));
    worker.promoteDue();
    drain(worker);
    assertThat(ran).containsExactly(0L, 1L);
  }

  @Test
  void a_key_of_a_wrong_type_postpones_the_jobs_and_loses_none() {
    for (String part : List.of("starts", "line", "turns")) {
      String key = Keys.limiter("webhook", "", part);
      fleet.redis.call(jedis -> jedis.set(key, "a stranger's"));
      fleet.client.push("Webhook", part);
      drain(worker(limiter(1, Duration.ofHours(1))));
      fleet.redis.call(jedis -> jedis.del(key));
    }
    assertThat(ran).isEmpty();
    assertThat(fleet.set("schedule")).hasSize(3);
    assertThat(fleet.set("retry")).isEmpty();
    assertThat(fleet.counter("stat:failed")).isZero();
    assertThat(fleet.set(Keys.limiter("webhook", "", "starts"))).isEmpty();
  }

  @Test
  void while_its_redis_is_away_jobs_are_postponed_10_s_or_more() {
    try (RedisServer gone = RedisServer.start();
        Redis other = Redis.connect(gone.url())) {
      gone.kill();
      Limiter limiter = Limiter.window(other, "webhook", 1, Duration.ofSeconds(1));
      fleet.client.push("Webhook", 1);
      drain(worker(limiter));
    }
    assertThat(ran).isEmpty();
    String job = fleet.set("schedule").get(0);
    assertThat(fleet.score("schedule", job) - TestFleet.NOON.getEpochSecond())
        .isBetween(10.0, 20.0);
    assertThat(fleet.counter("stat:failed")).isZero();
  }

  @Test
  void limits_that_make_no_sense_are_refused() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> Limiter.window(fleet.redis, "a b", 1, second))
        .hasMessageContaining("letters, digits");
    assertThatThrownBy(() -> Limiter.window(fleet.redis, "a", 0, second))
        .hasMessageContaining("not 1 to 100000");
    assertThatThrownBy(() -> Limiter.window(fleet.redis, "a", 1, Duration.ofDays(30)))
        .hasMessageContaining("not 1 ms to 1 day");
    assertThatThrownBy(() -> limiter(1, second).waitTimeout(Duration.ofSeconds(-1)))
        .hasMessageContaining("cannot be negative");
  }
}
