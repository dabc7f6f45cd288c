package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(11)
@DisplayName("Relay")
class RelayTest {
  /** H2 and PostgreSQL: a statement has waited for a lock for too long. */
  private static final Pattern LOCK_TIMEOUT =
      Pattern.compile("Timeout trying to lock|due to lock timeout");

  static final Task RELAY =
      Shop.explained(
          Task.of(11, 3, "the relay")
              .asks(
                  "push one batch of rows and set their sent_at, so that a crash at any moment loses no"
                      + " job")
              .lookAt("Rows and JobQueue (this lab) · chapter 11, \"Push, then mark\"")
              .whenThrown(
                  thrown ->
                      thrown instanceof SQLException
                          && LOCK_TIMEOUT.matcher(String.valueOf(thrown.getMessage())).find(),
                  "a statement waited for rows that are locked, until its timeout. rows.next has locked"
                      + " them, for its own connection. Does your code mark them with another one?"
                      + " Use one connection for rows.next, the marks, and the commit"));

  private static Relay relay(Shop shop, FaultPoints faults, int batch) {
    return new Relay(
        faults.around(shop.database.pool()),
        new OldestRows(),
        shop.redis.of(faults),
        shop.clock,
        batch);
  }

  private static Relay relay(Shop shop, int batch) {
    return relay(shop, new FaultPoints(), batch);
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("25 rows in batches of 10: three pushes, oldest first, and each row is marked once")
  void batches() throws Exception {
    try (Shop shop = new Shop()) {
      shop.rows(1, 25);
      Relay relay = relay(shop, 10);
      RELAY
          .expect(10, "jobs")
          .given("25 rows, and a batch of at most 10; what the first relay() returns")
          .got(relay.relay())
          .butIf(
              25,
              "one call pushes one batch of at most 10, and returns how many rows it had. Does your code"
                  + " repeat until no rows are left? The loop around relay() calls it again")
          .butIf(0, "nothing was pushed, or the number was not returned")
          .otherwise("the number of jobs in the batch");
      RELAY
          .expectInOrder(10)
          .given("how many jobs each push had, after one relay()")
          .got(shop.redis.sizes())
          .butIf(
              sizes -> sizes.size() == 10,
              "that is a round trip to Redis for each job: pass the whole list to queue.push")
          .butIf(List.of(), "queue.push was not called")
          .otherwise("one push of the batch");
      RELAY
          .expect(25, "rows")
          .given("rows in the table, after one relay()")
          .got(shop.count("TRUE"))
          .butIf(
              15,
              "the rows were deleted; set sent_at instead. Sent rows are what you can push again after"
                  + " Redis has lost its last second; the clean-up of task 5 deletes them later")
          .otherwise("a relay deletes nothing");
      RELAY
          .expect(10, "rows")
          .given("rows with a sent_at, after one relay()")
          .got(shop.count("sent_at IS NOT NULL"))
          .butIf(25, "rows were marked that were not pushed, so their jobs are lost")
          .butIf(
              marked -> marked == 0,
              "the ten jobs stay unsent, and the next batch pushes them again: set sent_at of each"
                  + " row, and commit")
          .butIf(
              marked -> marked > 0 && marked < 10,
              "ten jobs were pushed, and the rows of some of them are not marked: the next batch pushes"
                  + " those again. Set sent_at of each row that you pushed")
          .otherwise("the rows of the batch");
      int[] more = {relay.relay(), relay.relay(), relay.relay()};
      RELAY
          .expectInOrder(10, 5, 0)
          .given("what three more calls of relay() return")
          .got(List.of(more[0], more[1], more[2]))
          .butIf(
              List.of(10, 10, 10), "that is the size of a batch: return how many rows were pushed")
          .otherwise("ten more, the last five, and nothing");
      RELAY
          .expectInOrder(LongStream.rangeClosed(1, 25).boxed().toArray(Long[]::new))
          .given("the orders in Redis, after these four calls")
          .got(shop.redis.jobs().stream().map(Row::order).toList())
          .otherwise("in the order of the rows");
      RELAY
          .expectInOrder(10, 10, 5)
          .given("how many jobs each push had; the last relay() found no row")
          .got(shop.redis.sizes())
          .butIf(
              sizes -> sizes.contains(0),
              "an empty list was pushed: with nothing to push, Redis need not be asked")
          .otherwise("a push for each batch that has rows");
    }
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName(
      "the plug is pulled after each step: no job is lost, and a job never gets a second jid")
  @Promise("A crash must never lose a job, and repeats at most this batch.")
  @Promise("A job must keep the jid of its row, also when it is pushed again.")
  void everyCrash() throws Exception {
    try (Shop shop = new Shop()) {
      boolean crashed = true;
      for (int step = 0; crashed; step++) {
        shop.redis.clear();
        shop.database.execute("DELETE FROM outbox");
        shop.rows(1, 6);
        FaultPoints faults = new FaultPoints().crashAfter(step);
        Relay relay = relay(shop, faults, 2);
        crashed =
            faults.attempt(
                () -> {
                  for (int call = 0; call < 4; call++) {
                    relay.relay();
                  }
                });
        noneLost(shop, faults);
        Set<Long> unmarked = new TreeSet<>(shop.redis.jobs().stream().map(Row::order).toList());
        unmarked.removeAll(shop.marked());
        next(shop);
        repeated(shop, faults, unmarked.size());
      }
    }
  }

  /** Marked rows are never pushed again, so their jobs must be in Redis. */
  private static void noneLost(Shop shop, FaultPoints faults) throws SQLException {
    List<Long> pushed = shop.redis.jobs().stream().map(Row::order).toList();
    List<Long> lost = new ArrayList<>(shop.marked());
    lost.removeAll(pushed);
    RELAY
        .expectThat("each row that is marked as sent is in Redis")
        .given(situation(faults))
        .order(faults.inLines())
        .butIf(
            !lost.isEmpty(),
            "the orders " + lost + " are marked, and Redis does not have their jobs",
            "they were marked as sent before they were pushed, and a marked row is never pushed"
                + " again")
        .otherwise(true, "", "");
  }

  private static void next(Shop shop) throws SQLException {
    Relay next = relay(shop, 2);
    for (int call = 0; call < 4; call++) {
      next.relay();
    }
  }

  private static void repeated(Shop shop, FaultPoints faults, int unmarked) throws SQLException {
    List<String> added = new ArrayList<>();
    shop.database.rows("SELECT jid FROM outbox").forEach(row -> added.add(row.get(0)));
    List<String> jids = shop.redis.jids();
    Set<String> foreign = new HashSet<>(jids);
    foreign.removeAll(added);
    int twice = jids.size() - new HashSet<>(jids).size();
    long missing =
        LongStream.rangeClosed(1, 6)
            .filter(order -> shop.redis.jobs().stream().noneMatch(job -> job.order() == order))
            .count();
    RELAY
        .expectThat("the next relay pushes the rest, and repeats at most a batch of 2")
        .given(situation(faults) + ", and then a new relay runs")
        .order(faults.inLines())
        .butIf(
            !foreign.isEmpty(),
            "jobs in Redis have other jids than their rows",
            "with a new jid at each push, a repeated push looks like another job, and the order is"
                + " shipped twice. Push the rows as they are")
        .butIf(
            missing > 0,
            missing + " jobs never reached Redis",
            "the next relay has called relay() four times, and has not pushed them: a row must stay"
                + " unsent until its job is in Redis")
        .butIf(
            shop.redis.sizes().stream().anyMatch(size -> size > 2),
            "the pushes had " + shop.redis.sizes() + " jobs",
            "the constructor got a batch of 2: pass that number to rows.next")
        .butIf(
            twice > 2 && unmarked > 2,
            twice + " jobs were pushed twice",
            "until the plug was pulled, "
                + unmarked
                + " jobs were pushed whose marks were not committed, so one transaction covers several"
                + " batches. Commit after each batch")
        .otherwise(
            twice <= 2, twice + " jobs were pushed twice", "only one batch of 2 is open at a time");
  }

  private static String situation(FaultPoints faults) {
    return "six rows in batches of 2" + (faults.crashed() ? "; the plug is pulled" : "");
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("rows that other transactions commit during the push are not marked")
  @Promise("Only rows that were pushed are marked.")
  void committedMeanwhile() throws Exception {
    try (Shop shop = new Shop();
        Connection late = shop.transaction()) {
      shop.row(late, 1); // it has the lowest id, and its transaction commits last
      shop.rows(2, 3);
      shop.redis.meanwhile(
          () ->
              Shop.quietly(
                  () -> {
                    late.commit();
                    return shop.row(4);
                  }));
      Relay relay = relay(shop, 10);
      relay.relay();
      RELAY
          .expectInOrder(2L, 3L)
          .given(
              "the rows of the orders 2 and 3 are pushed. During the push, order 1 (with a lower id)"
                  + " and order 4 (with a higher id) are committed. The orders that are marked as sent")
          .got(shop.marked())
          .butIf(
              List.of(1L, 2L, 3L),
              "order 1 was marked and never pushed. Ids are given at the insert, and a row becomes"
                  + " visible at its commit: \"id <= the last one\" covers rows that you have not"
                  + " seen. Mark the rows that you pushed, by their ids")
          .butIf(
              List.of(1L, 2L, 3L, 4L),
              "the orders 1 and 4 were marked and never pushed: mark the rows that you pushed, by"
                  + " their ids, and not all unsent rows")
          .butIf(
              List.of(2L, 3L, 4L),
              "order 4 was marked and never pushed: mark the rows that you pushed, by their ids")
          .butIf(
              List.of(1L, 2L),
              "order 1 was marked and never pushed, and order 3 was pushed and is not marked. Your"
                  + " UPDATE chose its rows a second time, and order 1 had become visible. Mark the rows"
                  + " that you pushed, by their ids")
          .butIf(
              orders -> orders.contains(1L) || orders.contains(4L),
              "a row was marked and never pushed, because it became visible during the push. Mark the"
                  + " rows that you pushed, by their ids")
          .otherwise("the rows that were pushed");
      relay.relay();
      RELAY
          .expectInAnyOrder(1L, 2L, 3L, 4L)
          .given("the orders in Redis after another relay()")
          .got(shop.redis.jobs().stream().map(Row::order).toList())
          .butIf(
              orders -> !orders.contains(1L),
              "order 1 is forgotten: its row has a lower id than the rows that you saw first, because"
                  + " its transaction committed late. Does your code remember the last id? Push all that"
                  + " rows.next returns")
          .otherwise("all four");
    }
    between();
  }

  /** A row that becomes visible during the push, with an id between those of the batch. */
  private static void between() throws Exception {
    try (Shop shop = new Shop();
        Connection late = shop.transaction()) {
      shop.row(1);
      shop.row(late, 2);
      shop.row(3);
      shop.commitDuringPush(late);
      relay(shop, 10).relay();
      RELAY
          .expect("the orders [1, 3]")
          .given(
              "the orders 1 and 3 are pushed. During the push, order 2 is committed, and its id is"
                  + " between theirs. The orders that are marked as sent")
          .got("the orders " + shop.marked())
          .butIf(
              "the orders [1, 2, 3]",
              "order 2 was marked and never pushed. Does your code mark all ids from the first row of"
                  + " the batch to the last? A row between them can become visible later. Mark the"
                  + " rows that you pushed, each by its own id")
          .otherwise("the rows that were pushed");
    }
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("an order has two rows, and a batch has one of them: only that one is marked")
  void twoRowsOfAnOrder() throws Exception {
    try (Shop shop = new Shop()) {
      long pay = shop.row(11, "ChargeCard");
      long ship = shop.row(11);
      Relay relay = relay(shop, 1);
      relay.relay();
      RELAY
          .expect(1, "rows")
          .given(
              "rows "
                  + pay
                  + " and "
                  + ship
                  + " of order 11, and a batch of 1; rows with a sent_at, after one relay()")
          .got(shop.count("sent_at IS NOT NULL"))
          .butIf(
              2,
              "row "
                  + ship
                  + " was marked and never pushed: an order can have several rows. Mark each"
                  + " row that you pushed by its own id, and not by its order")
          .otherwise("the row that was pushed");
    }
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("the rows stay locked until they are marked")
  @Promise("The transaction in which rows.next has locked the rows must also mark them.")
  void locks() throws Exception {
    try (Shop shop = new Shop();
        Connection other = shop.transaction()) {
      shop.rows(1, 3);
      FaultPoints faults = new FaultPoints();
      LockedRows locking = new LockedRows(faults, other);
      DataSource database = faults.around(shop.impatient());
      new Relay(database, locking, shop.redis.of(faults), shop.clock, 2).relay();
      Set<Long> free = locking.free();
      RELAY
          .expectThat("the other relay gets order 3 and no other")
          .given(
              "three rows. rows.next locks the rows of the orders 1 and 2 (FOR UPDATE) and returns"
                  + " them. After each later step of relay(), another relay asks for unsent rows that"
                  + " are not locked")
          .butIf(
              free.contains(1L) || free.contains(2L),
              "it gets the orders " + free,
              "the locks are gone before the marks are committed, so the other relay pushes the same jobs."
                  + " A lock ends with its transaction: by a commit, by close(), and in auto-commit mode"
                  + " with the statement. Use one connection, with setAutoCommit(false) before rows.next"
                  + " and one commit after the last mark")
          .otherwise(free.equals(Set.of(3L)), "it gets the orders " + free, "row 3 is not locked");
    }
  }

  @Test
  @Tag("task-3")
  @Order(6)
  @DisplayName("Redis is away: relay() throws, the rows wait, and the next relay() pushes them")
  @Promise("If queue.push throws, the exception must leave relay(), and the rows stay unsent.")
  @Promise("If the database throws, its exception must also leave relay().")
  void redisAway() throws Exception {
    try (Shop shop = new Shop()) {
      shop.rows(1, 3);
      Relay relay = relay(shop, 10);
      leaves(shop, relay, new FakeRedis.AwayException(), "an exception, because Redis is away");
      RELAY
          .expect(3, "unsent rows")
          .given("after queue.push has thrown")
          .got(shop.count("sent_at IS NULL"))
          .butIf(
              0,
              "rows are marked that Redis has refused, so their jobs are lost: the marks were committed,"
                  + " although queue.push threw. Is there a commit() in finally or catch, or"
                  + " setAutoCommit(true)? Commit after queue.push has returned")
          .otherwise("the rows stay unsent");
      leaves(shop, relay, FakeRedis.unavailable(), "RedisUnavailable");
      shop.redis.refuse(null);
      relay.relay();
      RELAY
          .expectInOrder(1L, 2L, 3L)
          .given("the orders in Redis after the next relay(), when Redis is back")
          .got(shop.redis.jobs().stream().map(Row::order).toList())
          .otherwise("the same rows");
      RELAY
          .expect(0, "connections")
          .given("after these three calls; connections that are not given back to the pool")
          .got(shop.taken())
          .butIf(taken -> taken > 0, "close the connection also when queue.push throws")
          .otherwise("close the connection");
      FaultPoints.refuseAtEachStep(faults -> refused(shop, faults));
    }
  }

  private static void leaves(Shop shop, Relay relay, RuntimeException away, String thrown) {
    shop.redis.refuse(away);
    String came;
    try {
      came = "returned " + relay.relay();
    } catch (ToDo toDo) {
      throw toDo;
    } catch (RuntimeException | SQLException e) {
      came = e == away ? "that exception" : e.getClass().getSimpleName();
    }
    RELAY
        .expect("that exception")
        .given("queue.push throws " + thrown + "; what comes out of relay()")
        .got(came)
        .butIf(
            text -> text.startsWith("returned"),
            "the exception was caught, so the loop around relay() does not know that Redis is away")
        .otherwise("what queue.push throws");
  }

  /** The database refuses one statement or the commit. */
  private static void refused(Shop shop, FaultPoints faults) throws SQLException {
    shop.redis.clear();
    shop.database.execute("DELETE FROM outbox");
    shop.rows(1, 3);
    boolean thrown = false;
    try {
      relay(shop, faults, 10).relay();
    } catch (SQLException | RuntimeException e) {
      thrown = true;
    }
    if (faults.refused().isEmpty()) return;
    String given = "three rows; a timeout, so the database refuses " + faults.refused();
    RELAY
        .expectThat("relay() throws that exception, and the rows stay unsent")
        .given(given)
        .order(faults.inLines())
        .butIf(
            !thrown && shop.count("sent_at IS NULL") > 0,
            "it returned, and " + shop.count("sent_at IS NULL") + " rows are unsent",
            "the exception was caught, so the loop around relay() does not know that the database has"
                + " refused a statement")
        .butIf(
            faults.openConnections() > 0,
            "its connection is still open",
            "close the connection also when a statement fails")
        .otherwise(true, "", "");
    noneLost(shop, faults);
    relay(shop, 10).relay();
    Set<Long> orders = new HashSet<>();
    shop.redis.jobs().forEach(job -> orders.add(job.order()));
    RELAY
        .expect(Set.of(1L, 2L, 3L))
        .given(given + "; the orders in Redis after another relay()")
        .got(orders)
        .otherwise("all three");
  }

  @Test
  @Tag("task-3")
  @Order(7)
  @DisplayName("sent_at is the time of the clock")
  void sentAt() throws Exception {
    try (Shop shop = new Shop()) {
      shop.row(1);
      shop.clock.advanceSeconds(90);
      relay(shop, 10).relay();
      RELAY
          .expect(90, "s")
          .given("a row was added, and 90 s later relay() pushed it; sent_at minus created_at")
          .got(shop.secondsUntilSent())
          .butIf(0, "that is the time at which the row was added")
          .butIf(
              seconds -> shop.isMachines(seconds - 90),
              "that is the time of this machine; use the clock that the constructor got")
          .otherwise("clock.instant()");
    }
  }
}
