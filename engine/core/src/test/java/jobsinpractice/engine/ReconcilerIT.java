package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redis.clients.jedis.args.ListDirection.LEFT;
import static redis.clients.jedis.args.ListDirection.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a process has in flight and does not know goes back, and nothing else. */
class ReconcilerIT {
  static final long NO_BOUND = Long.MAX_VALUE;

  @RegisterExtension final TestFleet fleet = new TestFleet();
  final QueueKeys place = new QueueKeys("me:1:0", "default");
  final OpenClaims claims = new OpenClaims(NO_BOUND);
  Reconciler reconciler;
  int waitsEnded;

  @BeforeEach
  void reconciler() {
    reconciler =
        new Reconciler(fleet.redis::run, claims, Map.of("default", place), () -> waitsEnded++);
  }

  /** Redis runs a claim. Whether its reply arrives is another matter: see {@link #known}. */
  void inFlight(String payload) {
    fleet.redis.call(jedis -> jedis.lpush(place.inFlight, payload.getBytes(UTF_8)));
  }

  void known(String payload) {
    claims.add(List.of(unit(payload)));
  }

  static UnitOfWork unit(String payload) {
    return new UnitOfWork("default", payload.getBytes(UTF_8));
  }

  List<String> queue() {
    return fleet.list("queue:default");
  }

  List<String> inFlight() {
    return fleet.list(Keys.inFlight("me:1:0", "default"));
  }

  @Test
  void what_no_call_can_account_for_goes_back_at_once_the_oldest_to_the_head() {
    for (String job : List.of("1", "2", "3", "4")) inFlight(job);
    known("3");
    assertThat(reconciler.look()).isFalse();
    assertThat(queue()).containsExactly("4", "2", "1"); // the right end is taken first
    assertThat(inFlight()).containsExactly("3");
  }

  @Test
  void what_a_call_under_way_may_have_claimed_stays_until_that_call_has_ended() {
    long call = claims.begin();
    inFlight("1");
    long later = claims.begin();
    assertThat(reconciler.look()).as("look again soon").isTrue();
    claims.end(later, false);
    claims.begin(); // there is always one under way: a quiet moment never comes
    assertThat(reconciler.look()).isTrue();
    assertThat(inFlight()).containsExactly("1");
    assertThat(waitsEnded).as("the wait that keeps it is ended, once").isEqualTo(1);

    claims.end(call, true);
    assertThat(reconciler.look()).isFalse();
    assertThat(queue()).containsExactly("1");
  }

  @Test
  void what_a_call_under_way_has_claimed_is_not_touched_when_its_reply_is_slow() {
    long call = claims.begin();
    inFlight("1");
    assertThat(reconciler.look()).isTrue();
    known("1");
    claims.end(call, false);
    assertThat(reconciler.look()).isFalse();
    assertThat(inFlight()).containsExactly("1");
    assertThat(waitsEnded).isZero();
  }

  @Test
  void of_equal_payloads_as_many_go_back_as_are_not_known() {
    for (int i = 0; i < 3; i++) inFlight("same");
    known("same");
    reconciler.look();
    assertThat(inFlight()).containsExactly("same");
    assertThat(queue()).containsExactly("same", "same");
  }

  @Test
  void an_equal_payload_that_another_call_claims_meanwhile_is_not_taken_for_the_suspect() {
    long first = claims.begin();
    inFlight("same");
    assertThat(reconciler.look()).isTrue();
    known("same"); // the suspect's reply arrives, the job is done,
    claims.end(first, false);
    UnitOfWork done = claims.open("default").get(0);
    fleet.redis.call(jedis -> jedis.lrem(place.inFlight, 1, done.payload()));
    claims.settled(List.of(new Settlement(done, Outcome.DONE)));
    claims.begin(); // and an equal one is claimed by a call whose reply is slow
    inFlight("same");
    assertThat(reconciler.look()).isTrue();
    assertThat(inFlight()).containsExactly("same");
  }

  @Test
  void a_job_that_went_back_and_is_claimed_again_during_the_same_look_stays_with_that_claim() {
    long[] again = new long[1];
    ScriptRunner claimsAgain =
        (script, keys, args) -> {
          Object reply = fleet.redis.run(script, keys, args);
          if (script == Script.GIVEBACK && again[0] == 0) {
            again[0] = claims.begin(); // its reply is slow
            fleet.redis.call(jedis -> jedis.lmove(place.queue, place.inFlight, RIGHT, LEFT));
          }
          return reply;
        };
    reconciler = new Reconciler(claimsAgain, claims, Map.of("default", place), () -> {});
    long lost = claims.begin();
    inFlight("1");
    assertThat(reconciler.look()).as("suspect").isTrue();
    claims.end(lost, true);
    boolean lookAgain = reconciler.look();
    assertThat(queue()).isEmpty();
    assertThat(inFlight()).containsExactly("1");
    assertThat(lookAgain).as("suspect again").isTrue();
    known("1");
    claims.end(again[0], false);
    assertThat(reconciler.look()).isFalse();
    assertThat(inFlight()).containsExactly("1");
  }

  @Test
  void a_job_whose_settlement_waits_to_be_written_is_known() {
    inFlight("1");
    known("1");
    // The acknowledger has it and Redis is slow: many looks change nothing.
    for (int look = 0; look < 5; look++) assertThat(reconciler.look()).isFalse();
    assertThat(inFlight()).containsExactly("1");
  }

  @Test
  void jobs_that_recovery_took_from_a_paused_process_do_not_hide_one_whose_reply_was_lost() {
    known("taken 1"); // both still run here
    known("taken 2");
    claims.end(claims.begin(), true);
    inFlight("lost");
    reconciler.look();
    assertThat(queue()).containsExactly("lost");
  }

  @Test
  void a_queue_that_is_not_a_list_keeps_its_job_in_flight_and_no_other_queue_waiting() {
    QueueKeys broken = new QueueKeys("me:1:0", "broken");
    reconciler =
        new Reconciler(
            fleet.redis::run,
            claims,
            Map.of("default", place, "broken", broken),
            () -> waitsEnded++);
    fleet.redis.call(jedis -> jedis.set("queue:broken", "a stranger's"));
    fleet.redis.call(jedis -> jedis.lpush(broken.inFlight, "1".getBytes(UTF_8)));
    inFlight("2");
    reconciler.look();
    assertThat(fleet.list(Keys.inFlight("me:1:0", "broken"))).containsExactly("1");
    assertThat(queue()).containsExactly("2");
  }

  @Test
  void more_than_a_page_of_large_jobs_goes_back_page_by_page() {
    String large = "x".repeat(Reconciler.PAGE_BYTES / 3);
    for (int i = 0; i < 10; i++) inFlight(i + large);
    for (int i = 0; i < 1_200; i++) inFlight("small " + i);
    known("small 7");
    known("3" + large);
    reconciler.look();
    assertThat(inFlight()).containsExactly("small 7", "3" + large);
    assertThat(queue()).hasSize(1_208).doesNotHaveDuplicates();
  }

  @Test
  void while_a_worker_claims_and_settles_at_full_speed_nothing_goes_back_that_it_runs()
      throws Exception {
    int jobs = 20_000;
    List<Object> performed = new ArrayList<>();
    ReliableFetcher[] fetcher = new ReliableFetcher[1];
    Worker worker =
        fleet.started(
            fleet
                .worker()
                .fetcher(
                    setup ->
                        fetcher[0] =
                            new ReliableFetcher(
                                setup.redis(),
                                setup.clock(),
                                setup.identity(),
                                setup.queues(),
                                setup.order()))
                .handle(
                    "Ok",
                    job -> {
                      synchronized (performed) {
                        performed.add(job.args().get(0));
                      }
                    }));
    Runnable looking =
        () -> {
          while (!worker.isQuiet()) fetcher[0].reconcile();
        };
    CompletableFuture<Void> looks =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(looking), CompletableFuture.runAsync(looking));
    fleet.client.pushBulk(
        java.util.stream.IntStream.range(0, jobs).mapToObj(i -> JobRequest.of("Ok", i % 100)));
    await().until(() -> fleet.counter(Keys.PROCESSED) == jobs);
    worker.quiet();
    looks.get();
    synchronized (performed) {
      assertThat(performed).as("each once").hasSize(jobs);
    }
  }
}
