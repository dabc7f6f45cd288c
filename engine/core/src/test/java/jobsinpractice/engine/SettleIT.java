package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/** Many ends in one step: what has ended leaves the in-flight list, what still runs stays. */
class SettleIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  @Test
  void of_many_that_end_out_of_order_the_ones_that_still_run_stay_in_order() {
    ReliableFetcher fetcher = fetcher();
    pushed(300);
    List<UnitOfWork> claimed = fetcher.claim(300);
    // Every ninth still runs; the others end in any order.
    List<UnitOfWork> ended = new ArrayList<>();
    List<String> running = new ArrayList<>();
    for (int i = 0; i < claimed.size(); i++) {
      if (i % 9 == 0) running.add(0, new String(claimed.get(i).payload(), UTF_8));
      else ended.add(claimed.get(i));
    }
    Collections.shuffle(ended, new Random(1));

    fetcher.settle(done(ended));

    assertThat(inFlight()).isEqualTo(running);
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(ended.size());
  }

  @Test
  void settling_many_twice_counts_once() {
    ReliableFetcher fetcher = fetcher();
    pushed(100);
    List<UnitOfWork> claimed = fetcher.claim(100);

    fetcher.settle(done(claimed.subList(0, 60)));
    fetcher.settle(done(claimed));

    assertThat(inFlight()).isEmpty();
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(100);
  }

  @Test
  void at_a_stop_a_connection_that_broke_while_it_was_idle_sends_no_ended_job_back()
      throws Exception {
    ReliableFetcher fetcher = fetcher();
    pushed(3);
    List<Settlement> ends = done(fetcher.claim(3));
    breakConnections();
    assertThatThrownBy(() -> fetcher.settle(ends.subList(0, 1)))
        .isInstanceOf(RedisUnavailable.class);
    assertThat(fleet.counter(Keys.PROCESSED)).isZero(); // on a connection that is idle from here on
    breakConnections();
    Acknowledger acknowledger =
        new Acknowledger(fetcher, new Connectivity(new Listeners<>(List.of()), () -> true));
    ends.forEach(acknowledger::add);

    acknowledger.flush(Duration.ofSeconds(3));
    fetcher.close();

    assertThat(fleet.list("queue:default")).isEmpty();
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(3);
  }

  private static void breakConnections() {
    CommandArguments kill = new CommandArguments(Protocol.Command.CLIENT).add("KILL");
    try (Redis other = Redis.connect(TestFleet.server().url())) {
      other.call(jedis -> jedis.executeCommand(kill.add("TYPE").add("normal")));
    }
  }

  @Test
  void of_two_equal_payloads_one_end_takes_one() {
    ReliableFetcher fetcher = fetcher();
    for (int i = 0; i < 80; i++) fleet.pushRaw("default", payload(i / 2));
    List<UnitOfWork> claimed = fetcher.claim(80);

    fetcher.settle(done(IntStream.range(0, 40).mapToObj(i -> claimed.get(2 * i)).toList()));

    assertThat(inFlight()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void a_worker_whose_clock_is_a_year_ahead_leaves_the_dead_set_alone() {
    double today = System.currentTimeMillis() / 1e3;
    for (int i = 0; i < 50; i++) dead(today - i, i);
    fleet.clock.set(Instant.now().plus(Duration.ofDays(365)));
    buried(fetcher());
    assertThat(fleet.set(Keys.DEAD)).hasSize(51);
  }

  @Test
  void a_worker_whose_clock_is_a_year_behind_keeps_the_job_that_it_buries() {
    fleet.clock.set(Instant.now().minus(Duration.ofDays(365)));
    buried(fetcher());
    assertThat(fleet.set(Keys.DEAD)).hasSize(1);
  }

  @Test
  void what_is_dead_for_more_than_180_days_goes_at_the_next_death() {
    double now = Timestamps.seconds(fleet.clock.instant());
    dead(now - 180 * 86_400 - 1, 1);
    dead(now - 180 * 86_400 + 1, 2);
    buried(fetcher());
    assertThat(fleet.set(Keys.DEAD)).hasSize(2).doesNotContain(payload(1));
  }

  private void dead(double at, int i) {
    fleet.redis.call(jedis -> jedis.zadd(Keys.DEAD, at, payload(i)));
  }

  private void buried(ReliableFetcher fetcher) {
    fleet.pushRaw("default", payload(1_000));
    UnitOfWork unit = fetcher.claim(1).get(0);
    Outcome end = new Outcome.Dead(fleet.clock.instant(), unit.payload());
    fetcher.settle(List.of(new Settlement(unit, end)));
  }

  /**
   * The network held it back, so it was sent again on another connection, and work went on. Then
   * the first sending arrives.
   */
  @Test
  void a_batch_that_arrives_after_a_later_one_writes_nothing() {
    ReliableFetcher fetcher = fetcher();
    pushed(1);
    UnitOfWork handedBack = fetcher.claim(1).get(0);
    fetcher.settle(List.of(new Settlement(handedBack, Outcome.REQUEUE)));
    String batch =
        fleet.redis.<String>call(jedis -> jedis.get(Keys.settled("me:1:0"))).split(" ")[0];
    fleet.pushRaw("default", payload(2)); // claimed last
    List<UnitOfWork> again = fetcher.claim(2);
    fetcher.settle(done(again.subList(1, 2)));

    fleet.redis.run(Script.SETTLE, settleKeys(), requeue(batch, handedBack.payload()));

    assertThat(inFlight()).as("the job that runs now").containsExactly(payload(0));
    assertThat(fleet.list("queue:default")).isEmpty();
  }

  @Test
  void a_job_that_died_by_a_clock_ten_years_behind_survives_the_next_death() {
    pushed(2);
    fleet.clock.set(TestFleet.NOON.minus(Duration.ofDays(3_653)));
    ReliableFetcher fetcher = fetcher();
    List<UnitOfWork> claimed = fetcher.claim(2);
    fetcher.settle(List.of(dead(claimed.get(0))));
    fleet.clock.set(Instant.now());
    fetcher.settle(List.of(dead(claimed.get(1))));
    assertThat(fleet.set(Keys.DEAD)).hasSize(2);
  }

  private Settlement dead(UnitOfWork unit) {
    return new Settlement(unit, new Outcome.Dead(fleet.clock.instant(), unit.payload()));
  }

  private static List<byte[]> settleKeys() {
    return Stream.of(
            Keys.PROCESSED,
            Keys.PROCESSED + ":2026-01-01",
            Keys.FAILED,
            Keys.FAILED + ":2026-01-01",
            Keys.RETRY,
            Keys.DEAD,
            Keys.SCHEDULE,
            Keys.settled("me:1:0"),
            Keys.inFlight("me:1:0", "default"),
            Keys.queue("default"))
        .map(Keys::bytes)
        .toList();
  }

  private static List<byte[]> requeue(String batch, byte[] payload) {
    List<byte[]> args = new ArrayList<>();
    for (String arg : List.of("9", "0", "9", "9", batch, "60", "Q", "1", "1")) {
      args.add(Keys.bytes(arg));
    }
    args.add(payload);
    return args;
  }

  private ReliableFetcher fetcher() {
    return new ReliableFetcher(
        fleet.redis,
        fleet.clock,
        "me:1:0",
        List.of("default"),
        QueueOrder.strict(List.of("default")));
  }

  private void pushed(int jobs) {
    for (int i = 0; i < jobs; i++) fleet.pushRaw("default", payload(i));
  }

  private static String payload(int i) {
    return "{\"class\":\"Noop\",\"args\":[" + i + "],\"jid\":\"" + i + "\"}";
  }

  private List<String> inFlight() {
    return fleet.list(Keys.inFlight("me:1:0", "default"));
  }

  private static List<Settlement> done(List<UnitOfWork> units) {
    return units.stream().map(unit -> new Settlement(unit, Outcome.DONE)).toList();
  }
}
