package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a crash leaves behind, and who picks it up. */
class RecoveryIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  Worker worker() {
    return fleet.worker().handle("Ok", job -> {}).build();
  }

  @Test
  void a_dead_process_s_jobs_go_back_in_order_before_those_that_came_later() {
    for (int i = 1; i <= 5; i++) fleet.client.push("Ok", i);
    Worker dead = worker();
    fleet.claimsAndNeverSettles(dead, 3);
    assertThat(fleet.waiting("default")).containsExactly(4L, 5L);

    fleet.dies(dead);
    assertThat(worker().recover()).isEqualTo(new Fetcher.Recovered(3, 0));
    assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @Test
  void a_live_process_is_never_robbed() {
    fleet.client.push("Ok", 1);
    Worker live = worker();
    fleet.claimsAndNeverSettles(live, 1);
    assertThat(worker().recover()).isEqualTo(Fetcher.Recovered.NONE);
    assertThat(fleet.inFlight()).hasSize(1);
  }

  @Test
  void what_is_settled_after_it_was_recovered_writes_nothing() {
    fleet.client.push("Ok", 1);
    Worker slow = worker();
    slow.beat();
    ReliableFetcher fetcher =
        new ReliableFetcher(
            fleet.redis,
            fleet.clock,
            slow.identity(),
            slow.queues(),
            QueueOrder.strict(slow.queues()));
    UnitOfWork unit = fetcher.claim(1).get(0);
    fleet.dies(slow);
    worker().recover();

    fetcher.settle(
        List.of(new Settlement(unit, new Outcome.Retry(fleet.clock.instant(), unit.payload()))));
    assertThat(fleet.set("retry")).isEmpty();
    assertThat(fleet.counter("stat:processed")).isZero();
    assertThat(fleet.waiting("default")).containsExactly(1L);
  }

  @Test
  void settling_twice_writes_once() {
    fleet.client.push("Ok", 1);
    Worker worker = worker();
    ReliableFetcher fetcher =
        new ReliableFetcher(
            fleet.redis,
            fleet.clock,
            worker.identity(),
            worker.queues(),
            QueueOrder.strict(worker.queues()));
    UnitOfWork unit = fetcher.claim(1).get(0);
    List<Settlement> end = List.of(new Settlement(unit, Outcome.DONE));
    fetcher.settle(end);
    fetcher.settle(end);
    assertThat(fleet.counter("stat:processed")).isEqualTo(1);
  }

  @Test
  void a_job_whose_process_dies_three_times_is_set_aside_as_a_poison_pill() {
    String jid = fleet.client.push("Ok", 1);
    for (int death = 1; death <= 3; death++) {
      Worker victim = worker();
      fleet.claimsAndNeverSettles(victim, 1);
      fleet.dies(victim);
      Fetcher.Recovered recovered = worker().recover();
      assertThat(recovered)
          .isEqualTo(death < 3 ? new Fetcher.Recovered(1, 0) : new Fetcher.Recovered(0, 1));
    }
    assertThat(fleet.waiting("default")).isEmpty();
    assertThat(fields(fleet.set("dead").get(0)))
        .containsEntry("jid", jid)
        .containsEntry("error_class", "PoisonPill")
        .containsEntry("error_message", "Its process died 3 times while running this job");
  }

  @Test
  void a_claim_whose_reply_was_lost_is_given_back() {
    fleet.client.push("Ok", 1);
    fleet.client.push("Ok", 2);
    Worker worker = worker();
    ReliableFetcher known =
        new ReliableFetcher(
            fleet.redis,
            fleet.clock,
            worker.identity(),
            worker.queues(),
            QueueOrder.strict(worker.queues()));
    fleet.claimsAndNeverSettles(worker, 1); // Redis moved job 1; this process never heard of it
    known.claim(1); // job 2 is held
    known.reconcile();
    assertThat(fleet.waiting("default")).containsExactly(1L);
    assertThat(fleet.list(Keys.inFlight(worker.identity(), "default"))).hasSize(1);
  }

  @Test
  void an_empty_list_is_forgotten_half_an_hour_after_its_process_and_one_of_a_living_is_not() {
    Worker old = worker();
    String list = Keys.inFlight(old.identity(), "default");
    old.beat();
    silentFor(old, 29 * 60);
    Worker living = worker();
    living.beat();
    worker().recover();
    assertThat(fleet.set("inflight")).contains(list);
    fleet.redis.call(jedis -> jedis.hincrByFloat("recovery", list, -2 * 60));
    silentFor(old, 61); // since the last look at it
    worker().recover();
    assertThat(fleet.set("inflight")).containsExactly(Keys.inFlight(living.identity(), "default"));
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.hexists("recovery", list))).isFalse();
  }

  @Test
  void what_a_process_claims_after_its_death_comes_back_although_its_list_was_empty() {
    Worker dead = worker();
    dead.beat();
    silentFor(dead, 61);
    worker().recover(); // finds it dead, with nothing in flight
    fleet.client.push("Ok", 1);
    fleet.claimedLate(dead);
    silentFor(dead, 61);
    worker().recover();
    assertThat(fleet.waiting("default")).containsExactly(1L);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @Test
  void a_process_that_wakes_after_its_list_was_seen_empty_has_half_an_hour_again() {
    Worker sleeper = worker();
    String list = Keys.inFlight(sleeper.identity(), "default");
    sleeper.beat();
    silentFor(sleeper, 29 * 60);
    worker().recover();
    fleet.redis.call(jedis -> jedis.hincrByFloat("recovery", list, -2 * 60));
    sleeper.beat(); // 31 minutes after the beat before
    silentFor(sleeper, 5 * 60);
    worker().recover();
    assertThat(fleet.set("inflight")).contains(list);
  }

  private void silentFor(Worker worker, long seconds) {
    TestFleet.lookedFor(fleet.redis, 3_600, 10);
    TestFleet.silentFor(fleet.redis, worker.identity(), seconds);
  }

  @Test
  void ten_thousand_jobs_in_flight_all_come_back_in_order() {
    fleet.client.pushBulk(
        java.util.stream.IntStream.range(0, 10_000).mapToObj(i -> JobRequest.of("Ok", i)));
    List<Object> before = fleet.waiting("default");
    Worker dead = worker();
    for (int i = 0; i < 10; i++) fleet.claimsAndNeverSettles(dead, 1_000);
    fleet.dies(dead);
    assertThat(worker().recover().back()).isEqualTo(10_000);
    assertThat(fleet.waiting("default")).isEqualTo(before);
  }
}
