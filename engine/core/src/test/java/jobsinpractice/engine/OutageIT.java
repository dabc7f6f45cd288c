package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobsinpractice.engine.Fetcher.Recovered;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After an outage of Redis every heartbeat has expired, even of the processes that are alive. A
 * process is dead only if its heartbeat was missing for a whole life while Redis was there.
 */
class OutageIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  Worker running;

  /** Five jobs run in one worker. */
  @BeforeEach
  void jobsRun() {
    for (int i = 0; i < 5; i++) fleet.client.push("Ok", i);
    running = worker();
    fleet.claimsAndNeverSettles(running, 5);
  }

  private Worker worker() {
    return fleet.worker().handle("Ok", job -> {}).build();
  }

  /** No process has looked, and none has beaten, for this time (s). */
  private void outage(long seconds) {
    TestFleet.silentFor(fleet.redis, running.identity(), seconds + 5);
    TestFleet.lookedFor(fleet.redis, 100_000, seconds);
  }

  /** So much time (s) goes by with a recovery pass every ten seconds. */
  private void passes(long seconds) {
    double since = Double.parseDouble(recovery("since"));
    double beat = fleet.score("inflight", Keys.inFlight(running.identity(), "default"));
    String list = Keys.inFlight(running.identity(), "default");
    fleet.redis.call(jedis -> jedis.zadd("inflight", beat - seconds, list));
    fleet.redis.call(jedis -> jedis.hset("recovery", "since", Double.toString(since - seconds)));
  }

  private String recovery(String field) {
    return fleet.redis.call(jedis -> jedis.hget("recovery", field));
  }

  @ParameterizedTest
  @ValueSource(longs = {66, 3_600, 400 * 86_400})
  void the_first_worker_that_is_back_robs_no_other(long seconds) {
    outage(seconds);
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    passes(50);
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    running.beat();
    passes(59);
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    assertThat(fleet.inFlight()).hasSize(1);
  }

  @Test
  void a_process_that_died_in_the_outage_is_recovered_a_heartbeat_s_life_after_it() {
    outage(66);
    worker().recover();
    passes(59);
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    passes(2);
    assertThat(worker().recover()).isEqualTo(new Recovered(5, 0));
  }

  @Test
  void three_outages_make_no_poison_pill() {
    for (int i = 0; i < 3; i++) {
      outage(66);
      worker().recover();
      running.beat();
      passes(40);
      worker().recover();
    }
    assertThat(fleet.redis.<Long>call(jedis -> (long) jedis.keys("recovered:*").size())).isZero();
    assertThat(fleet.inFlight()).hasSize(1);
  }

  /** The rest of the fleet looked all the time: this one process is cut off, or dead. */
  @Test
  void a_process_that_alone_is_cut_off_counts_as_dead() {
    TestFleet.silentFor(fleet.redis, running.identity(), 61);
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    assertThat(worker().recover()).isEqualTo(new Recovered(5, 0));
  }

  @Test
  void the_only_worker_crashed_and_was_started_again_a_day_later() {
    outage(86_400);
    Worker fresh = worker();
    fresh.recover();
    passes(61);
    assertThat(fresh.recover()).isEqualTo(new Recovered(5, 0));
  }

  @Test
  void the_first_look_of_all_need_not_wait_for_a_second_one() {
    TestFleet.silentFor(fleet.redis, running.identity(), 61);
    assertThat(worker().recover()).isEqualTo(new Recovered(5, 0));
  }

  @Test
  void a_heartbeat_key_that_redis_evicted_makes_no_process_dead() {
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    fleet.redis.call(jedis -> jedis.del(running.identity()));
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
  }

  @Test
  void a_living_heartbeat_counts_whatever_the_registration_says() {
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    String list = Keys.inFlight(running.identity(), "default");
    fleet.redis.call(jedis -> jedis.zadd("inflight", 1, list));
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
  }

  /** Written by a worker of an older version whose clock was a year ahead. */
  @Test
  void a_beat_in_the_future_keeps_a_dead_process_s_jobs_for_a_minute_at_most() {
    TestFleet.silentFor(fleet.redis, running.identity(), -365 * 86_400);
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    passes(61);
    assertThat(worker().recover()).isEqualTo(new Recovered(5, 0));
  }

  @Test
  void a_clock_of_redis_that_was_set_back_robs_nobody_and_stops_no_recovery() {
    TestFleet.silentFor(fleet.redis, running.identity(), -1_000);
    TestFleet.lookedFor(fleet.redis, -1_000, -2_000);
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    passes(61);
    assertThat(worker().recover()).isEqualTo(new Recovered(5, 0));
  }

  /** What a worker's own clock says must not decide who is dead. */
  @ParameterizedTest
  @ValueSource(longs = {-365, 365})
  void a_wrong_clock_of_a_worker_makes_none_dead_and_none_immortal(long days) {
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    fleet.clock.advance(java.time.Duration.ofDays(days));
    running.beat();
    fleet.redis.call(jedis -> jedis.del(running.identity()));
    assertThat(worker().recover()).isEqualTo(Recovered.NONE);
    passes(61);
    assertThat(worker().recover()).isEqualTo(new Recovered(5, 0));
  }

  /** 10,000 of them once cost 40,002 commands every ten seconds, in every worker, for a day. */
  @Test
  void ten_thousand_empty_lists_of_dead_processes_cost_a_dozen_round_trips_once() {
    fleet.redis.pipelined(
        pipeline -> {
          for (int i = 0; i < 10_000; i++) {
            pipeline.zadd("inflight", i, "inflight:host:" + i + ":00|q" + i % 50);
          }
        });
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    running.beat();
    Worker worker = worker();
    assertThat(roundTrips(worker)).isLessThanOrEqualTo(12);
    assertThat(fleet.set("inflight")).isEqualTo(List.of(list()));
    TestFleet.lookedFor(fleet.redis, 100_000, 10);
    assertThat(roundTrips(worker)).isEqualTo(1);
  }

  private String list() {
    return Keys.inFlight(running.identity(), "default");
  }

  private long roundTrips(Worker worker) {
    long before = scripts();
    worker.recover();
    return scripts() - before;
  }

  private long scripts() {
    String stats = fleet.redis.call(jedis -> jedis.info("commandstats"));
    return stats
        .lines()
        .filter(line -> line.startsWith("cmdstat_eval"))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*:calls=(\\d+).*", "$1")))
        .sum();
  }
}
