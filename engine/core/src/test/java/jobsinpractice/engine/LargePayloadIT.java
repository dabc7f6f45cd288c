package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a process holds, claims at once, and gives back is bounded by bytes, not only by jobs. */
class LargePayloadIT {
  static final int MB = 1 << 20;

  @RegisterExtension final TestFleet fleet = new TestFleet();

  ReliableFetcher fetcher(long mostBytes) {
    return new ReliableFetcher(
        fleet.redis,
        fleet.clock,
        "me:1:0",
        List.of("default", "other"),
        QueueOrder.strict(List.of("default", "other")),
        mostBytes);
  }

  void pushed(int from, int to, int bytes) {
    for (int i = from; i < to; i++) fleet.pushRaw("default", payload(i, bytes));
  }

  static String payload(int i, int bytes) {
    return "{\"class\":\"Ok\",\"args\":[" + i + ",\"" + "x".repeat(bytes) + "\"],\"jid\":\"j\"}";
  }

  static List<Object> ids(List<UnitOfWork> units) {
    List<Object> ids = new ArrayList<>();
    for (UnitOfWork unit : units) ids.add(TestFleet.args(new String(unit.payload(), UTF_8)).get(0));
    return ids;
  }

  static long bytes(List<UnitOfWork> units) {
    return units.stream().mapToLong(unit -> unit.payload().length).sum();
  }

  static List<Object> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> (Object) (long) i).toList();
  }

  @Test
  void a_claim_that_meets_large_jobs_behind_small_ones_takes_few_of_them_and_keeps_the_order() {
    pushed(0, 300, 10);
    pushed(300, 320, MB);
    fleet.pushRaw("other", payload(1_000, 10));
    ReliableFetcher fetcher = fetcher(Long.MAX_VALUE);

    List<UnitOfWork> units = fetcher.claim(1_000);
    assertThat(bytes(units)).isLessThan(6 * MB);
    assertThat(ids(units)).isEqualTo(numbers(0, units.size()));
    assertThat(fleet.waiting("default")).isEqualTo(numbers(units.size(), 320));
    assertThat(fleet.list(Keys.inFlight("me:1:0", "default"))).hasSize(units.size());
  }

  @Test
  void no_more_is_claimed_than_there_is_memory_for_until_something_is_settled() throws Exception {
    pushed(0, 10, MB);
    ReliableFetcher fetcher = fetcher(3 * MB);
    List<UnitOfWork> units = new ArrayList<>();
    while (fetcher.awaitSpace(Duration.ofMillis(1))) units.addAll(fetcher.claim(1_000));
    assertThat(units).hasSizeBetween(3, 4);

    fetcher.settle(List.of(new Settlement(units.get(0), Outcome.DONE)));
    fetcher.settle(List.of(new Settlement(units.get(1), Outcome.REQUEUE)));
    assertThat(fetcher.awaitSpace(Duration.ofMillis(1))).isTrue();
    assertThat(fetcher.claim(1_000)).isNotEmpty();
  }

  @Test
  void a_job_that_is_larger_than_the_bound_is_claimed_alone() {
    pushed(0, 3, MB);
    assertThat(fetcher(MB / 2).claim(1_000)).hasSize(1);
  }

  @Test
  void a_worker_full_of_large_jobs_gives_back_what_it_cannot_start_and_goes_on_afterwards() {
    Set<Object> performed = ConcurrentHashMap.newKeySet();
    CountDownLatch go = new CountDownLatch(1);
    pushed(0, 30, MB);
    fleet.started(
        fleet
            .worker()
            .concurrency(4)
            .fetcher(
                setup ->
                    new ReliableFetcher(
                        setup.redis(),
                        setup.clock(),
                        setup.identity(),
                        setup.queues(),
                        setup.order(),
                        2 * MB))
            .handle(
                "Ok",
                job -> {
                  go.await();
                  performed.add(job.args().get(0));
                }));
    await().until(() -> fleet.waiting("default").size() == 28);
    go.countDown();
    await().until(() -> performed.size() == 30);
    await().until(() -> fleet.inFlight().isEmpty());
  }

  @Test
  void at_the_end_what_is_in_flight_goes_back_without_passing_through_the_process() {
    pushed(0, 40, MB);
    ReliableFetcher fetcher = fetcher(Long.MAX_VALUE);
    fetcher.beat();
    while (!fetcher.claim(1_000).isEmpty()) {
      // until all are in flight
    }
    long before = sentByRedis();
    fetcher.close();
    assertThat(sentByRedis() - before).isLessThan(MB);
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.waiting("default")).isEqualTo(numbers(0, 40));
    assertThat(fleet.set(Keys.IN_FLIGHT)).isEmpty();
  }

  private long sentByRedis() {
    String stats = fleet.redis.call(jedis -> jedis.info("stats"));
    return Long.parseLong(stats.replaceAll("(?s).*total_net_output_bytes:(\\d+).*", "$1"));
  }

  @Test
  void a_queue_that_is_not_a_list_any_more_stays_where_recovery_looks_and_the_others_go_back() {
    pushed(0, 3, 10);
    fleet.pushRaw("other", payload(1, 10));
    ReliableFetcher fetcher = fetcher(Long.MAX_VALUE);
    fetcher.beat();
    fetcher.claim(10);
    fleet.redis.call(jedis -> jedis.set("queue:default", "a stranger's"));
    fetcher.close();
    assertThat(fleet.waiting("other")).hasSize(1);
    assertThat(fleet.list(Keys.inFlight("me:1:0", "default"))).hasSize(3);
    assertThat(fleet.set(Keys.IN_FLIGHT)).containsExactly(Keys.inFlight("me:1:0", "default"));
  }
}
