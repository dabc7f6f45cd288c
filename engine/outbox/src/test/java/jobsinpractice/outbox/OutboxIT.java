package jobsinpractice.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.exceptions.JedisDataException;

/** One relay: what a transaction, a rollback, a crash, and a bad row do. */
class OutboxIT {
  private static final String KINDS = "jobsinpractice.outbox.Shop#kinds";

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_job_is_pushed_after_the_commit_with_the_jid_that_add_returned(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind);
        Connection connection = shop.pool.getConnection()) {
      connection.setAutoCommit(false);
      String jid =
          shop.outbox.addInOrder(
              connection,
              "order-4711",
              JobRequest.of("ShipOrder", 4711, "Zoë \u0000 💶", 0.25)
                  .queue("critical")
                  .retry(3)
                  .with("tags", List.of("a")));
      assertThat(shop.relay().step()).isZero();
      connection.commit();
      shop.clock.advanceSeconds(2);
      assertThat(shop.relay().step()).isEqualTo(1);
      assertThat(shop.relay().step()).isZero();
      Job job = shop.pushed.get(0);
      assertThat(job.jid()).isEqualTo(jid).matches("[0-9a-f]{24}");
      assertThat(job.type()).isEqualTo("ShipOrder");
      assertThat(job.args()).containsExactly(4711L, "Zoë \u0000 💶", 0.25);
      assertThat(job.queue()).isEqualTo("critical");
      assertThat(job.field("retry")).contains(3L);
      assertThat(job.field("tags")).contains(List.of("a"));
      assertThat(job.createdAt()).contains(Shop.NOON);
      assertThat(job.enqueuedAt()).contains(Shop.NOON.plusSeconds(2));
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_rollback_takes_the_job_with_it(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind);
        Connection connection = shop.pool.getConnection()) {
      connection.setAutoCommit(false);
      shop.add(connection, "order-4711", 4711);
      connection.rollback();
      assertThat(shop.relay().drain()).isZero();
      assertThat(shop.pushed).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void what_cannot_be_added_is_refused_before_anything_is_written(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind);
        Connection connection = shop.pool.getConnection()) {
      assertThatThrownBy(() -> shop.add(connection, null, 4711))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("auto-commit");
      connection.setAutoCommit(false);
      List<JobRequest> jobs =
          List.of(JobRequest.of("ShipOrder", 1), JobRequest.of("ShipOrder", new Object()));
      assertThatThrownBy(() -> shop.outbox.addAllInOrder(connection, "order-1", jobs))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> shop.outbox.addAllInOrder(connection, " ", List.of()))
          .hasMessageContaining("1 to 255 characters");
      assertThatThrownBy(() -> shop.add(connection, "k".repeat(256), 1))
          .hasMessageContaining("1 to 255 characters");
      connection.commit();
      assertThat(shop.unsent()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void client_middleware_runs_when_a_job_is_added_and_may_veto_it(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind)) {
      Outbox outbox =
          new Outbox(
              shop.clock,
              List.of(
                  (job, next) -> {
                    job.put("tenant", "t1");
                    if (!job.args().contains(13)) next.call();
                  }));
      List<String> jids =
          Transaction.run(
              shop.pool,
              c ->
                  outbox.addAllInOrder(
                      c, "k", List.of(JobRequest.of("A", 12), JobRequest.of("A", 13))));
      assertThat(jids).hasSize(1);
      String vetoed = Transaction.run(shop.pool, c -> outbox.add(c, JobRequest.of("A", 13)));
      assertThat(vetoed).isNull();
      shop.relay().drain();
      assertThat(shop.jids()).isEqualTo(jids);
      assertThat(shop.pushed.get(0).field("tenant")).contains("t1");
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void rows_are_pushed_in_order_a_batch_in_one_round_trip(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      for (int order = 1; order <= 25; order++) {
        shop.place(shop.pool, order, order % 3 == 0 ? null : "k" + order % 2);
      }
      OutboxRelay relay = shop.relay(new FaultPoints(), 10);
      assertThat(relay.drain()).isEqualTo(25);
      assertThat(shop.roundTrips).isEqualTo(3);
      assertThat(shop.firstPushes()).hasSize(25);
      assertSorted(shop.firstPushes());
      assertThat(shop.jids()).doesNotHaveDuplicates();
    }
  }

  private static void assertSorted(List<Object> orders) {
    assertThat(orders.stream().map(order -> (Long) order)).isSorted();
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_transaction_that_commits_late_is_not_forgotten(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind);
        Connection late = shop.pool.getConnection()) {
      late.setAutoCommit(false);
      shop.add(late, null, 1);
      shop.place(shop.pool, 2, null);
      OutboxRelay relay = shop.relay();
      assertThat(relay.step()).isEqualTo(1);
      late.commit();
      assertThat(relay.step()).isEqualTo(1);
      assertThat(shop.firstPushes()).containsExactly(2L, 1L);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void wherever_the_caller_dies_there_is_a_job_for_each_order_and_no_other(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind)) {
      AtomicInteger orders = new AtomicInteger();
      FaultPoints.atEachStep(
          faults -> {
            int id = orders.incrementAndGet();
            boolean died =
                faults.attempt(() -> shop.place(faults.around(shop.pool), id, "order-" + id));
            shop.relay().drain();
            long placed = shop.database.number("SELECT COUNT(*) FROM orders WHERE id = ?", id);
            assertThat(shop.firstPushes().contains((long) id))
                .as("order %d, after:%n%s", id, faults.inLines())
                .isEqualTo(placed == 1);
            return died;
          });
      // Before the first step, after two inserts, after the commit, and without a crash.
      assertThat(orders).hasValue(5);
      assertThat(shop.firstPushes()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void wherever_the_relay_dies_no_job_is_lost_and_a_repeated_push_has_the_same_jid(
      DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      AtomicInteger crashes = new AtomicInteger();
      FaultPoints.atEachStep(
          faults -> {
            shop.pushed.clear();
            List<String> jids = new ArrayList<>();
            int first = crashes.get() * 10;
            for (int i = 0; i < 7; i++) jids.add(shop.place(shop.pool, first + i, "k" + i % 2));
            boolean died = faults.attempt(() -> shop.relay(faults, 3).drain());
            if (died) crashes.incrementAndGet();
            shop.relay().drain();
            assertThat(new HashSet<>(shop.jids())).isEqualTo(new HashSet<>(jids));
            assertSorted(shop.firstPushes());
            assertThat(shop.pushed.size()).as(faults.inLines()).isBetween(7, 7 + 3);
            assertThat(shop.unsent()).isZero();
            return died;
          });
      // Before the first step; three times: lock, look for older rows, three pushes (the last time
      // one), mark, and commit; and an empty step of two.
      assertThat(crashes).hasValue(1 + 3 * 4 + 7 + 2);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_connection_goes_back_in_the_mode_that_it_had_also_after_a_failed_step(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind);
        Connection only = shop.pool.getConnection()) {
      only.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      for (boolean autoCommit : new boolean[] {true, false}) {
        only.setAutoCommit(autoCommit);
        JobStore away =
            (pushes, now) -> {
              throw new IllegalStateException("away");
            };
        shop.place(shop.pool, autoCommit ? 1 : 2, null);
        assertThatThrownBy(() -> new OutboxRelay(poolOf(only), away, shop.clock, 9).step())
            .hasMessage("away");
        assertMode(only, autoCommit);
        JobStore taken = (pushes, now) -> {};
        assertThat(new OutboxRelay(poolOf(only), taken, shop.clock, 9).step()).isEqualTo(1);
        assertMode(only, autoCommit);
      }
    }
  }

  private static void assertMode(Connection connection, boolean autoCommit) throws Exception {
    assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
    assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
  }

  /** A pool that gives its only connection to each caller as the last one left it. */
  private static DataSource poolOf(Connection only) {
    Connection kept =
        proxy(
            Connection.class,
            (self, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(only, arguments));
    return proxy(DataSource.class, (self, method, arguments) -> kept);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(OutboxIT.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void when_redis_refuses_all_rows_they_stay_unsent(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      for (int order = 1; order <= 2; order++) shop.place(shop.pool, order, null);
      JobStore refusing =
          (pushes, now) -> {
            throw new JedisDataException("ERR not at this moment");
          };
      OutboxRelay relay = new OutboxRelay(shop.pool, refusing, shop.clock, 9);
      assertThatThrownBy(relay::step).hasMessage("ERR not at this moment");
      assertThat(relay.status()).isEqualTo(new OutboxStatus(2, Duration.ZERO, 0));
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_row_that_is_not_a_job_is_set_aside_and_holds_up_nothing(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind)) {
      List<String> payloads =
          List.of("not json", "[]", "{}", "{\"class\":\"A\",\"args\":[],\"jid\":4711}");
      for (int i = 0; i < payloads.size(); i++) {
        shop.database.update(
            "INSERT INTO job_outbox (jid, payload, created_at) VALUES (?, ?, CURRENT_TIMESTAMP)",
            "x" + i,
            payloads.get(i));
      }
      shop.place(shop.pool, 1, null);
      // All rows of the first batch are bad, and one row of the second.
      assertThat(shop.relay(new FaultPoints(), 3).drain()).isEqualTo(1);
      assertThat(shop.relay().status()).isEqualTo(new OutboxStatus(0, Duration.ZERO, 4));
      assertThat(shop.database.rows("SELECT refused FROM job_outbox WHERE jid = 'x3'").get(0))
          .containsExactly("not a job: \"jid\" is missing or not a string");
      shop.clock.advanceSeconds(100);
      assertThat(shop.relay().deleteSent(Duration.ofSeconds(1))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void lag_is_the_age_of_the_oldest_row_that_is_not_sent(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      OutboxRelay relay = shop.relay();
      assertThat(relay.status()).isEqualTo(new OutboxStatus(0, Duration.ZERO, 0));
      shop.place(shop.pool, 1, null);
      shop.clock.advanceSeconds(90);
      shop.place(shop.pool, 2, null);
      assertThat(relay.status()).isEqualTo(new OutboxStatus(2, Duration.ofSeconds(90), 0));
      relay.drain();
      assertThat(relay.status()).isEqualTo(new OutboxStatus(0, Duration.ZERO, 0));
      shop.place(shop.pool, 3, null);
      shop.clock.advanceSeconds(-5);
      assertThat(relay.status()).isEqualTo(new OutboxStatus(1, Duration.ZERO, 0));
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_job_with_a_time_goes_to_the_schedule_or_is_due_by_now(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      Transaction.run(
          shop.pool,
          c -> shop.outbox.add(c, JobRequest.of("Remind", 1).in(Duration.ofMinutes(10))));
      Transaction.run(
          shop.pool, c -> shop.outbox.add(c, JobRequest.of("Remind", 2).in(Duration.ofMinutes(1))));
      shop.clock.advanceSeconds(120);
      List<Instant> due = new ArrayList<>();
      new OutboxRelay(
              shop.pool,
              (pushes, now) -> pushes.forEach(push -> due.add(push.due())),
              shop.clock,
              9)
          .drain();
      assertThat(due).containsExactly(Shop.NOON.plusSeconds(600), null);
    }
  }
}
