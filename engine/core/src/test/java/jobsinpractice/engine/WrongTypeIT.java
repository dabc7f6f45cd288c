package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another program wrote a value of a wrong type under one of the engine's keys. A Lua script is not
 * undone when a command of it fails, so the scripts look before they take: no job is lost.
 */
class WrongTypeIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final List<Object> performed = new ArrayList<>();

  Worker.Builder worker() {
    return fleet
        .worker()
        .handle("Ok", job -> performed.add(job.args().get(0)))
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no");
            });
  }

  void occupied(String key) {
    fleet.redis.call(jedis -> jedis.set(key, "a stranger's"));
  }

  @Test
  void a_queue_that_is_no_list_does_not_keep_the_others_from_being_served() {
    occupied("queue:broken");
    fleet.client.push("Ok", 1);
    Worker worker = worker().queues("broken", "default").build();
    assertThat(worker.processOne()).isTrue();
    assertThat(performed).containsExactly(1L);
  }

  @Test
  void while_the_in_flight_key_is_not_a_list_the_job_stays_in_its_queue() {
    fleet.client.push("Ok", 1);
    fleet.client.push("Ok", 2);
    Worker worker = worker().build();
    occupied(Keys.inFlight(worker.identity(), "default"));
    assertThat(worker.processOne()).isFalse();
    assertThat(fleet.waiting("default")).containsExactly(1L, 2L);
  }

  @Test
  void a_due_job_whose_queue_is_no_list_is_kept_in_the_dead_set() {
    fleet.client.push(JobRequest.of("Ok", 1).queue("broken").in(Duration.ofSeconds(1)));
    fleet.client.push(JobRequest.of("Ok", 2).in(Duration.ofSeconds(1)));
    occupied("queue:broken");
    fleet.clock.advance(Duration.ofSeconds(2));
    assertThat(worker().build().promoteDue()).isEqualTo(2);
    assertThat(fleet.waiting("default")).containsExactly(2L);
    assertThat(fleet.set("dead"))
        .singleElement()
        .asString()
        .contains("\"args\":[1]", "\"error_class\":\"WrongType\"", "queue:broken is not a list");
    assertThat(fleet.set("schedule")).isEmpty();
  }

  @Test
  void due_jobs_go_on_while_the_key_of_the_queues_names_is_a_list() {
    fleet.client.push(JobRequest.of("Ok", 1).in(Duration.ofSeconds(1)));
    fleet.redis.call(jedis -> jedis.lpush(Keys.QUEUES, "a stranger's"));
    fleet.clock.advance(Duration.ofSeconds(2));
    Worker worker = worker().build();
    assertThat(worker.promoteDue()).isOne();
    assertThat(worker.processOne()).isTrue();
    assertThat(performed).containsExactly(1L);
  }

  @Test
  void a_push_succeeds_while_the_key_of_the_queues_names_is_a_list() {
    fleet.redis.call(jedis -> jedis.lpush(Keys.QUEUES, "a stranger's"));
    fleet.client.push("Ok", 1);
    fleet.client.push(JobRequest.of("Ok", 2).in(Duration.ofSeconds(1)));
    assertThat(fleet.waiting("default")).containsExactly(1L);
    assertThat(fleet.redis.<Long>call(jedis -> jedis.zcard(Keys.SCHEDULE))).isOne();
  }

  @Test
  void a_push_fails_while_the_key_of_its_queue_is_a_set() {
    fleet.redis.call(jedis -> jedis.sadd(Keys.queue("default"), "a stranger's"));
    assertThatThrownBy(() -> fleet.client.push("Ok", 1)).hasMessageContaining("WRONGTYPE");
  }

  @Test
  void claims_stop_while_redis_does_not_take_the_ends_of_many_jobs_and_go_on_afterwards() {
    occupied("retry");
    int jobs = 30_000;
    fleet.client.pushBulk(IntStream.range(0, jobs).mapToObj(i -> JobRequest.of("Fails", i)));
    Worker worker = fleet.started(worker().concurrency(2));
    String list = Keys.inFlight(worker.identity(), "default");
    LongSupplier inFlight = () -> fleet.redis.call(jedis -> jedis.llen(list));
    await().atMost(Duration.ofMinutes(1)).until(() -> inFlight.getAsLong() >= 10_000);
    // 2 threads, 50 jobs ahead for each, and one claim: the rest stays where another worker finds
    // it.
    await().during(Duration.ofSeconds(2)).until(() -> inFlight.getAsLong() <= 10_000 + 2 * 51 + 1);

    fleet.redis.call(jedis -> jedis.del("retry"));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> fleet.redis.call(jedis -> jedis.zcard("retry")) == jobs);
    assertThat(fleet.counter("stat:processed")).isEqualTo(jobs);
  }

  @Test
  void while_the_retry_key_is_no_sorted_set_a_failed_job_stays_in_flight() {
    occupied("retry");
    fleet.client.push("Fails", 1);
    Worker worker = worker().build();
    assertThatThrownBy(worker::processOne).hasMessageContaining("WRONGTYPE");
    assertThat(fleet.inFlight()).hasSize(1);
  }

  @Test
  void while_the_schedule_is_no_sorted_set_a_postponed_job_stays_in_flight() {
    occupied("schedule");
    fleet.client.push("Later", 1);
    Worker worker =
        worker()
            .handle(
                "Later",
                job -> {
                  throw new JobPostponed(Duration.ofSeconds(1), "not now");
                })
            .build();
    assertThatThrownBy(worker::processOne).hasMessageContaining("the key schedule holds");
    assertThat(fleet.inFlight()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retry", "dead"})
  void a_job_that_cannot_be_written_waits_in_flight_and_holds_up_no_other(String key) {
    occupied(key);
    fleet.client.push(JobRequest.of("Fails", 1).retry(key.equals("retry") ? 5 : 0));
    Worker worker = fleet.started(worker().concurrency(2));
    await().until(() -> fleet.waiting("default").isEmpty());
    fleet.client.pushBulk(IntStream.range(0, 1_000).mapToObj(i -> JobRequest.of("Ok", i)));

    await().until(() -> fleet.counter("stat:processed") == 1_000);
    String list = Keys.inFlight(worker.identity(), "default");
    assertThat(fleet.list(list)).singleElement().asString().contains("Fails");

    fleet.redis.call(jedis -> jedis.del(key));
    await().until(() -> fleet.list(list).isEmpty());
    assertThat(fleet.set(key)).singleElement().asString().contains("Fails");
    assertThat(fleet.counter("stat:processed")).isEqualTo(1_001);
  }

  @Test
  void at_the_stop_a_job_that_cannot_be_written_goes_back_to_its_queue() {
    occupied("retry");
    fleet.client.push("Fails", 1);
    Worker worker = worker().build();
    worker.start();
    await().until(() -> fleet.inFlight().size() == 1);
    worker.stop();
    assertThat(fleet.waiting("default")).containsExactly(1L);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @Test
  void a_worker_starts_and_stops_while_the_key_of_the_processes_is_no_set() {
    occupied(Keys.PROCESSES);
    fleet.client.push("Ok", 1);
    Worker worker = fleet.started(worker());
    await().until(() -> performed.contains(1L));
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists(worker.identity()))).isTrue();

    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> thrown.add(error));
    try {
      worker.stop();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertThat(thrown).isEmpty();
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists(worker.identity()))).isFalse();
  }

  @Test
  void a_queue_that_cannot_take_a_job_back_keeps_the_other_queues_from_nothing() {
    fleet.client.push(JobRequest.of("Ok", 1).queue("broken"));
    fleet.client.push("Ok", 2);
    ReliableFetcher fetcher = fetcher("me:1:0", "broken", "default");
    List<UnitOfWork> units = fetcher.claim(2);
    occupied("queue:broken");
    List<Settlement> back =
        units.stream().map(unit -> new Settlement(unit, Outcome.REQUEUE)).toList();

    assertThatThrownBy(() -> fetcher.settle(back)).hasMessageContaining("queue:broken");
    assertThat(fleet.waiting("default")).containsExactly(2L);
    fetcher.close();
    assertThat(fleet.inFlight()).hasSize(1);

    fleet.redis.call(jedis -> jedis.del("queue:broken"));
    fetcher.settle(back);
    assertThat(fleet.waiting("broken")).containsExactly(1L);
    assertThat(fleet.waiting("default")).containsExactly(2L);
  }

  @ParameterizedTest
  @CsvSource({"stat:processed,list", "stat:processed,largest", "stat:failed,list"})
  void a_counter_that_cannot_be_raised_keeps_no_job_in_flight(String key, String kind) {
    fleet.redis.call(
        jedis ->
            kind.equals("list")
                ? jedis.rpush(key, "a stranger's")
                : jedis.set(key, Long.toString(Long.MAX_VALUE)));
    fleet.client.push("Fails", 1);
    fleet.client.push("Ok", 2);
    Worker worker = worker().build();
    assertThat(worker.processOne()).isTrue();
    assertThat(worker.processOne()).isTrue();
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.set("retry")).hasSize(1);
    assertThat(fleet.counter(Keys.onDay("stat:processed", fleet.clock.instant()))).isEqualTo(2);
  }

  @Test
  void an_in_flight_list_of_another_type_is_named() {
    fleet.client.push("Ok", 1);
    ReliableFetcher fetcher = fetcher("me:1:0", "default");
    List<Settlement> end = List.of(new Settlement(fetcher.claim(1).get(0), Outcome.DONE));
    fleet.redis.call(jedis -> jedis.del("inflight:me:1:0|default"));
    occupied("inflight:me:1:0|default");
    assertThatThrownBy(() -> fetcher.settle(end)).hasMessageContaining("inflight:me:1:0|default");
  }

  private ReliableFetcher fetcher(String identity, String... queues) {
    List<String> names = List.of(queues);
    return new ReliableFetcher(fleet.redis, fleet.clock, identity, names, QueueOrder.strict(names));
  }

  @Test
  void while_the_dead_key_is_no_sorted_set_only_a_poison_pill_stays_in_flight() {
    fleet.client.push("Ok", 1);
    fleet.client.push("Ok", 2);
    fleet.client.push("Ok", 3);
    Worker dead = worker().build();
    fleet.claimsAndNeverSettles(dead, 3);
    String list = Keys.inFlight(dead.identity(), "default");
    String pill = fleet.list(list).get(1);
    fleet.redis.call(jedis -> jedis.set(Keys.recovered((String) fields(pill).get("jid")), "2"));
    fleet.dies(dead);
    occupied("dead");

    assertThat(worker().build().recover()).isEqualTo(new Fetcher.Recovered(2, 0));
    assertThat(fleet.waiting("default")).containsExactly(1L, 3L);
    assertThat(fleet.list(list)).containsExactly(pill);

    fleet.redis.call(jedis -> jedis.del("dead"));
    fleet.dies(dead);
    assertThat(worker().build().recover()).isEqualTo(new Fetcher.Recovered(0, 1));
    assertThat(fleet.set("dead")).singleElement().asString().contains("PoisonPill");
  }

  @Test
  void while_the_dead_key_is_no_sorted_set_only_an_unreadable_job_is_not_promoted() {
    fleet.redis.call(jedis -> jedis.zadd("schedule", 1, "not a job"));
    fleet.client.push(JobRequest.of("Ok", 1).in(Duration.ofSeconds(1)));
    occupied("dead");
    fleet.clock.advance(Duration.ofSeconds(2));
    Worker worker = worker().build();
    assertThatThrownBy(worker::promoteDue).hasMessageContaining("Rename that key");
    assertThat(fleet.waiting("default")).containsExactly(1L);
    assertThat(fleet.set("schedule")).containsExactly("not a job");

    fleet.redis.call(jedis -> jedis.del("dead"));
    assertThat(worker.promoteDue()).isEqualTo(1);
    assertThat(fleet.set("dead")).hasSize(1);
  }

  @Test
  void a_foreign_member_of_inflight_keeps_no_list_from_being_recovered() {
    for (String odd : List.of("x", "inflight:", "inflight:unowned", "inflight:a|b")) {
      fleet.redis.call(jedis -> jedis.zadd("inflight", 1, odd));
    }
    occupied("inflight:a|b");
    lost("default", 1);
    assertThat(worker().build().recover()).isEqualTo(new Fetcher.Recovered(1, 0));
    assertThat(fleet.waiting("default")).containsExactly(1L);
    assertThat(fleet.set("inflight")).contains("x", "inflight:unowned");
  }

  @Test
  void a_queue_of_another_type_keeps_no_other_list_from_being_recovered() {
    lost("broken", 1);
    lost("default", 2);
    occupied("queue:broken");
    assertThat(worker().build().recover()).isEqualTo(new Fetcher.Recovered(1, 0));
    assertThat(fleet.waiting("default")).containsExactly(2L);
    assertThat(fleet.inFlight()).hasSize(1);

    fleet.redis.call(jedis -> jedis.del("queue:broken"));
    assertThat(worker().build().recover()).as("a minute later").isEqualTo(Fetcher.Recovered.NONE);
    TestFleet.silentFor(fleet.redis, "gone:1:0", 61);
    assertThat(worker().build().recover()).isEqualTo(new Fetcher.Recovered(1, 0));
  }

  @Test
  void a_recovery_counter_of_another_type_loses_no_job() {
    String jid = lost("default", 1);
    fleet.redis.call(jedis -> jedis.rpush(Keys.recovered(jid), "a stranger's"));
    assertThat(worker().build().recover()).isEqualTo(new Fetcher.Recovered(1, 0));
    assertThat(fleet.waiting("default")).containsExactly(1L);
  }

  /** A job in flight in a dead process; returns its id. */
  private String lost(String queue, int number) {
    String jid = fleet.client.push(JobRequest.of("Ok", number).queue(queue));
    ReliableFetcher gone = fetcher("gone:1:0", queue);
    gone.beat();
    gone.claim(1);
    TestFleet.heartbeatExpired(fleet.redis, "gone:1:0");
    return jid;
  }

  @Test
  void a_process_whose_lists_recovery_does_not_know_claims_nothing() {
    fleet.client.push("Ok", 1);
    occupied("inflight");
    Worker worker = worker().build();
    worker.beat();
    assertThatThrownBy(worker::processOne).hasMessageContaining("inflight");
    assertThat(fleet.waiting("default")).containsExactly(1L);
    fleet.redis.call(jedis -> jedis.del("inflight"));
    assertThat(worker.processOne()).isTrue();
    assertThat(performed).containsExactly(1L);
  }

  @Test
  void a_stop_ends_in_order_while_inflight_is_not_a_sorted_set() {
    Worker worker = fleet.started(worker());
    String settled = Keys.settled(worker.identity());
    fleet.client.push("Ok", 1);
    await().until(() -> fleet.redis.<Boolean>call(jedis -> jedis.exists(settled)));
    fleet.redis.call(jedis -> jedis.del("inflight"));
    occupied("inflight");
    worker.stop();
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists(settled))).isFalse();
    assertThat(fleet.members("processes")).isEmpty();
  }
}
