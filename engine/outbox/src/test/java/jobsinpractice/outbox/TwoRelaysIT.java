package jobsinpractice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.engine.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two relays on one table, and cleaners next to them. */
class TwoRelaysIT {
  private static final String KINDS = "jobsinpractice.outbox.Shop#kinds";

  /** Order n belongs to key n % 3; key 0 needs no order. */
  private static String key(int order) {
    return order % 3 == 0 ? null : "k" + order % 3;
  }

  private static void place(Shop shop, int from, int to) throws Exception {
    for (int order = from; order < to; order++) shop.place(shop.pool, order, key(order));
  }

  private static void inOrder(Shop shop, String as) {
    for (int key = 1; key < 3; key++) {
      int k = key;
      assertThat(shop.firstPushes().stream().map(order -> (Long) order).filter(o -> o % 3 == k))
          .as(as)
          .isSorted();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void whenever_a_second_relay_runs_no_row_is_pushed_twice_and_each_key_keeps_its_order(
      DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      boolean paused = true;
      int both = 0;
      for (int step = 0; paused; step++) {
        shop.pushed.clear();
        int first = step * 100;
        place(shop, first, first + 15);
        long[] second = {-1};
        FaultPoints faults = new FaultPoints();
        faults.pauseAfter(step, () -> second[0] = drain(shop));
        long one = shop.relay(faults, 3).drain();
        paused = second[0] >= 0;
        both += second[0] > 0 && one > 0 ? 1 : 0;
        assertThat(shop.jids()).as(faults.inLines()).hasSize(15).doesNotHaveDuplicates();
        inOrder(shop, faults.inLines());
        assertThat(shop.unsent()).isZero();
      }
      assertThat(both).as("points at which both pushed something").isGreaterThan(3);
    }
  }

  private static long drain(Shop shop) throws Exception {
    return shop.relay(new FaultPoints(), 4).drain();
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_row_that_commits_late_does_not_let_a_younger_one_overtake_rows_under_way(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind);
        Connection late = shop.pool.getConnection()) {
      late.setAutoCommit(false);
      shop.add(late, "k", 1);
      shop.place(shop.pool, 2, "k");
      shop.place(shop.pool, 3, "k");
      FaultPoints faults = new FaultPoints();
      faults.pauseAfter(
          2, // the first relay has locked 2 and 3, and has looked for older rows
          () -> {
            late.commit();
            shop.place(shop.pool, 4, "k");
            drain(shop);
          });
      shop.relay(faults, 10).drain();
      drain(shop);
      // 1 and 2 were added at the same time; 4 was added after 2 and 3 were there.
      assertThat(shop.firstPushes()).containsExactly(1L, 2L, 3L, 4L);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void many_relays_share_the_rows(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      List<Job> all = new ArrayList<>();
      place(shop, 0, 300);
      ExecutorService threads = Executors.newFixedThreadPool(4);
      CyclicBarrier together = new CyclicBarrier(4);
      List<Future<Long>> relays = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        relays.add(
            threads.submit(
                () -> {
                  together.await();
                  return new OutboxRelay(
                          shop.pool,
                          (pushes, now) -> {
                            synchronized (all) {
                              pushes.forEach(push -> all.add(push.job()));
                            }
                          },
                          shop.clock,
                          7)
                      .drain();
                }));
      }
      long sum = 0;
      for (Future<Long> relay : relays) sum += relay.get();
      threads.shutdown();
      shop.relay().drain(); // a relay ends when the others have what is left
      all.addAll(shop.pushed);
      assertThat(sum).isPositive();
      assertThat(all.stream().map(Job::jid)).hasSize(300).doesNotHaveDuplicates();
      for (int key = 1; key < 3; key++) {
        int k = key;
        assertThat(all.stream().map(job -> (Long) job.args().get(0)).filter(o -> o % 3 == k))
            .isSorted();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void sent_rows_are_deleted_in_small_transactions_while_others_add_and_relay(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind)) {
      shop.database.execute(
          "INSERT INTO job_outbox (jid, payload, created_at, sent_at) SELECT CAST(n AS VARCHAR),"
              + " '{}', TIMESTAMP WITH TIME ZONE '2026-03-02 10:00:00Z',"
              + " TIMESTAMP WITH TIME ZONE '2026-03-02 10:00:00Z'"
              + (kind == DatabaseKind.H2
                  ? " FROM (SELECT \"X\" AS n FROM SYSTEM_RANGE(1, 2500)) AS numbers"
                  : " FROM generate_series(1, 2500) AS n"));
      shop.place(shop.pool, 1, "k");
      shop.relay().drain();
      shop.place(shop.pool, 2, "k");
      FaultPoints faults = new FaultPoints();
      faults.pauseAfter(
          2, // the first piece is deleted and not committed
          () -> {
            shop.place(shop.pool, 3, "k");
            assertThat(drain(shop)).isEqualTo(2);
          });
      assertThat(shop.relay(faults, 10).deleteSent(Duration.ofHours(1))).isEqualTo(2_500);
      assertThat(faults.steps().stream().filter(step -> step.startsWith("DELETE"))).hasSize(3);
      assertThat(shop.database.number("SELECT COUNT(*) FROM job_outbox")).isEqualTo(3);
      assertThat(shop.firstPushes()).containsExactly(1L, 2L, 3L);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_poll_reads_along_an_index(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      if (kind == DatabaseKind.POSTGRESQL) {
        shop.database.execute(
            "INSERT INTO job_outbox (jid, payload, created_at, sent_at) SELECT n::text, '{}', now(),"
                + " now() FROM generate_series(1, 20000) n",
            "ANALYZE job_outbox");
      }
      String plan =
          shop.database
              .rows(
                  "EXPLAIN SELECT id, ordering_key, payload, due_at FROM job_outbox"
                      + " WHERE sent_at IS NULL ORDER BY sent_at, id LIMIT 10"
                      + " FOR UPDATE SKIP LOCKED")
              .toString();
      assertThat(plan).containsIgnoringCase("job_outbox_sent");
    }
  }
}
