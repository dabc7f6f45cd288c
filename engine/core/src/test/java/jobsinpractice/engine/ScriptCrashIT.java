package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The connection breaks around each script: just before Redis runs it, and just after, before the
 * answer arrives. Either way each of three jobs is in exactly one place, and going on ends well.
 */
class ScriptCrashIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  ReliableFetcher fetcher(Redis redis, Worker as) {
    return new ReliableFetcher(
        redis, fleet.clock, as.identity(), as.queues(), QueueOrder.strict(as.queues()));
  }

  /** Every place where a job can be. */
  List<Object> everywhere() {
    List<String> payloads = new ArrayList<>(fleet.list("queue:default"));
    for (String list : fleet.inFlight()) payloads.addAll(fleet.list(list));
    for (String set : List.of("schedule", "retry", "dead")) payloads.addAll(fleet.set(set));
    return new ArrayList<>(payloads.stream().map(p -> TestFleet.args(p).get(0)).toList());
  }

  void breaks(Script script, boolean after, TcpProxy proxy, Runnable step) {
    proxy.cutAt(script.lua.sha().getBytes(US_ASCII), after);
    assertThatThrownBy(step::run).isInstanceOf(RedisUnavailable.class);
    proxy.heal();
  }

  void threeJobs() {
    for (long i = 1; i <= 3; i++) fleet.client.push("Ok", i);
  }

  /** EVALSHA is what is cut: the scripts must be known to Redis. */
  void scriptsAreLoaded() {
    for (Script script : Script.values()) {
      fleet.redis.call(jedis -> jedis.scriptLoad(script.lua.source(), new byte[] {'k'}));
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void claim(boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      breaks(Script.CLAIM, after, proxy, () -> fetcher.claim(3));
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);
      assertThat(fleet.list("queue:default")).hasSize(after ? 0 : 3);

      fetcher.reconcile();
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
      assertThat(fetcher.claim(3)).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN,false",
    "UNKNOWN,true",
    "PAGE,false",
    "PAGE,true",
    "GIVEBACK,false",
    "GIVEBACK,true"
  })
  void reconcile(Script script, boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    fleet.claimsAndNeverSettles(worker, 2); // this process never heard of it
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      List<UnitOfWork> known = fetcher.claim(1);
      breaks(script, after, proxy, fetcher::reconcile);
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);

      await().until(() -> fetcher.reconcile().equals(Limits.RECONCILE));
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L);
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);
      fetcher.settle(List.of(new Settlement(known.get(0), Outcome.DONE)));
      assertThat(fleet.inFlight()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void handBack(boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      fetcher.claim(3);
      breaks(Script.HANDBACK, after, proxy, fetcher::close);
      assertThat(fleet.waiting("default")).hasSize(after ? 3 : 0);
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);

      fetcher.close();
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void what_redis_claims_for_a_broken_connection_after_the_end_is_recovered() throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      breaks(Script.CLAIM, false, proxy, () -> fetcher.claim(1)); // a network still has it
      fetcher.close();
      fleet.dies(worker);
    }
    fleet.claimedLate(worker);
    fleet.worker().build().recover();
    assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void exited(boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      UnitOfWork unit = fetcher.claim(1).get(0);
      breaks(Script.EXITED, after, proxy, () -> fetcher.exited(unit));
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);

      assertThat(fetcher.exited(unit)).isEqualTo(after ? 0 : 1);
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
      assertThat(fleet.counter(Keys.recovered(DeadPayload.jidOf(unit)))).isEqualTo(1);
      assertThat(fleet.inFlight()).isEmpty();
    }
  }

  /** Whatever another program keeps under the counter's key, the job is in one place. */
  @Test
  void an_exit_whose_counter_is_not_a_number_loses_no_job() throws Exception {
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    ReliableFetcher fetcher = fetcher(fleet.redis, worker);
    UnitOfWork unit = fetcher.claim(1).get(0);
    String counter = Keys.recovered(DeadPayload.jidOf(unit));
    fleet.redis.call(jedis -> jedis.set(counter, "many"));

    fetcher.exited(unit);

    assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(fleet.inFlight()).isEmpty();
  }

  /** The process stops after Redis failed to get the end of a job: the close sends it again. */
  @Test
  void a_settlement_that_redis_never_got_is_written_by_the_close_and_not_handed_back()
      throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      UnitOfWork unit = fetcher.claim(1).get(0);
      List<Settlement> done = List.of(new Settlement(unit, Outcome.DONE));
      breaks(Script.SETTLE, false, proxy, () -> fetcher.settle(done));

      fetcher.close();

      assertThat(everywhere()).containsExactlyInAnyOrder(2L, 3L);
      assertThat(fleet.counter("stat:processed")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void settle(boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      List<UnitOfWork> units = fetcher.claim(3);
      List<Settlement> ends =
          List.of(
              new Settlement(units.get(0), Outcome.DONE),
              new Settlement(
                  units.get(1), new Outcome.Retry(fleet.clock.instant(), units.get(1).payload())),
              new Settlement(units.get(2), Outcome.REQUEUE));
      breaks(Script.SETTLE, after, proxy, () -> fetcher.settle(ends));
      if (after) assertThat(everywhere()).containsExactlyInAnyOrder(2L, 3L);
      else assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);

      fetcher.settle(ends); // sent again, as the acknowledger does
      assertThat(fleet.set("retry")).hasSize(1);
      assertThat(fleet.waiting("default")).containsExactly(3L);
      assertThat(fleet.inFlight()).isEmpty();
      assertThat(fleet.counter("stat:processed")).isEqualTo(2);
      assertThat(fleet.counter("stat:failed")).isEqualTo(1);
    }
  }

  /** In flight or in the schedule at every moment, never in both, and counted nowhere. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void postpone(boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      Outcome later = new Outcome.Postponed(fleet.clock.instant().plusSeconds(30));
      List<Settlement> ends =
          fetcher.claim(3).stream().map(unit -> new Settlement(unit, later)).toList();
      breaks(Script.SETTLE, after, proxy, () -> fetcher.settle(ends));
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);
      assertThat(fleet.set("schedule")).hasSize(after ? 3 : 0);

      fetcher.settle(ends);
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);
      assertThat(fleet.set("schedule")).hasSize(3);
      assertThat(fleet.inFlight()).isEmpty();
      assertThat(fleet.counter("stat:processed")).isZero();
    }
  }

  /** Redis wrote it, the reply was lost, and before it is sent again the job is claimed again. */
  @ParameterizedTest
  @ValueSource(strings = {"REQUEUE", "DONE", "DROPPED", "RETRY", "DEAD", "POSTPONED"})
  void a_settlement_sent_again_leaves_an_equal_payload_claimed_meanwhile_alone(String how)
      throws Exception {
    scriptsAreLoaded();
    Worker worker = fleet.worker().build();
    worker.beat();
    for (int i = 0; i < 2; i++) fleet.pushRaw("default", "{\"class\":\"Ok\",\"args\":[1]}");
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      List<Settlement> end = List.of(new Settlement(fetcher.claim(1).get(0), outcome(how)));
      breaks(Script.SETTLE, true, proxy, () -> fetcher.settle(end));
      UnitOfWork second = fetcher.claim(1).get(0);
      List<Object> before = everywhere();
      long counted = fleet.counter("stat:processed");

      fetcher.settle(end);

      assertThat(everywhere()).isEqualTo(before);
      assertThat(fleet.list(Keys.inFlight(worker.identity(), "default"))).hasSize(1);
      assertThat(fleet.counter("stat:processed")).isEqualTo(counted);
      fetcher.settle(List.of(new Settlement(second, Outcome.DONE)));
      assertThat(fleet.inFlight()).isEmpty();
      assertThat(fleet.counter("stat:processed")).isEqualTo(counted + 1);
    }
  }

  private Outcome outcome(String how) {
    byte[] payload = Keys.bytes("{\"class\":\"Ok\",\"args\":[9]}");
    return switch (how) {
      case "DONE" -> Outcome.DONE;
      case "DROPPED" -> Outcome.DROPPED;
      case "RETRY" -> new Outcome.Retry(fleet.clock.instant(), payload);
      case "DEAD" -> new Outcome.Dead(fleet.clock.instant(), payload);
      case "POSTPONED" -> new Outcome.Postponed(fleet.clock.instant());
      default -> Outcome.REQUEUE;
    };
  }

  /** The acknowledger's batch is lost; what another thread sends meanwhile must not hide it. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void a_batch_of_another_thread_does_not_hide_the_one_whose_reply_was_lost(boolean after)
      throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      List<UnitOfWork> units = fetcher.claim(3);
      List<Settlement> lost = List.of(new Settlement(units.get(0), Outcome.REQUEUE));
      breaks(Script.SETTLE, after, proxy, () -> fetcher.settle(lost));

      fetcher.settle(List.of(new Settlement(units.get(1), Outcome.DONE)));
      fetcher.settle(lost);
      fetcher.reconcile();

      assertThat(fleet.waiting("default")).containsExactly(1L);
      assertThat(fleet.list(Keys.inFlight(worker.identity(), "default"))).hasSize(1);
      assertThat(fleet.counter("stat:processed")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void a_hand_back_whose_reply_was_lost_is_not_handed_back_twice_by_the_close(boolean after)
      throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker worker = fleet.worker().build();
    worker.beat();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      List<Settlement> lost = List.of(new Settlement(fetcher.claim(1).get(0), Outcome.REQUEUE));
      breaks(Script.SETTLE, after, proxy, () -> fetcher.settle(lost));
      fetcher.close();
      fetcher.settle(lost);
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
      assertThat(fleet.inFlight()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"DUE,false", "DUE,true", "PROMOTE,false", "PROMOTE,true"})
  void promotion(Script script, boolean after) throws Exception {
    scriptsAreLoaded();
    for (long i = 1; i <= 3; i++) {
      fleet.client.push(JobRequest.of("Ok", i).in(Duration.ofSeconds(i)));
    }
    fleet.clock.advance(Duration.ofSeconds(10));
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ScheduledPoller poller =
          new ScheduledPoller(
              redis,
              Keys.SCHEDULE,
              fleet.clock,
              TestFleet.noJitter(),
              ScheduledPoller.USUAL_INTERVAL);
      breaks(script, after, proxy, poller::promoteDue);
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);

      poller.promoteDue();
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
      assertThat(fleet.set("schedule")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ABANDONED,false",
    "ABANDONED,true",
    "NEWEST,false",
    "NEWEST,true",
    "RECOVER,false",
    "RECOVER,true"
  })
  void recover(Script script, boolean after) throws Exception {
    scriptsAreLoaded();
    threeJobs();
    Worker dead = fleet.worker().build();
    fleet.claimsAndNeverSettles(dead, 3);
    fleet.dies(dead);
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      Recovery recovery = new Recovery(redis);
      breaks(script, after, proxy, recovery::recover);
      assertThat(everywhere()).containsExactlyInAnyOrder(1L, 2L, 3L);

      recovery.recover();
      assertThat(fleet.waiting("default")).containsExactly(1L, 2L, 3L);
      assertThat(fleet.inFlight()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void beat(boolean after) throws Exception {
    scriptsAreLoaded();
    Worker worker = fleet.worker().build();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      ReliableFetcher fetcher = fetcher(redis, worker);
      breaks(Script.BEAT, after, proxy, fetcher::beat);
      assertThat(fleet.set("inflight")).hasSize(after ? 1 : 0);
      fetcher.beat();
      assertThat(fleet.set("inflight")).hasSize(1);
    }
  }

  /** Whether or not the start was counted, the job is postponed, and it has not failed. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void limit(boolean after) throws Exception {
    scriptsAreLoaded();
    fleet.client.push("Ok", 1L);
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      Limiter limiter = Limiter.window(redis, "webhook", 1, Duration.ofDays(1));
      Worker worker = fleet.worker().middleware(limiter).handle("Ok", job -> {}).build();
      proxy.cutAt(Script.LIMIT.lua.sha().getBytes(US_ASCII), after);
      assertThat(worker.processOne()).isTrue();
      proxy.heal();
      assertThat(fleet.set("schedule")).hasSize(1);
      assertThat(fleet.set(Keys.limiter("webhook", "", "starts"))).hasSize(after ? 1 : 0);
      assertThat(fleet.counter("stat:failed") + fleet.counter("stat:processed")).isZero();
    }
  }

  @Test
  void every_script_is_broken_around_here() {
    assertThat(Stream.of(Script.values()).map(Script::name))
        .containsExactlyInAnyOrder(
            "CLAIM",
            "UNKNOWN",
            "PAGE",
            "GIVEBACK",
            "HANDBACK",
            "SETTLE",
            "DUE",
            "PROMOTE",
            "BEAT",
            "ABANDONED",
            "NEWEST",
            "RECOVER",
            "EXITED",
            "LIMIT");
  }
}
