package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.SecondWorker;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(11)
@DisplayName("Shared rows")
class SharedRowsTest {
  static final Task ROWS =
      Shop.explained(
          Task.of(11, 4, "two relays")
              .asks(
                  "return rows that no other relay gets, and that keep each order's jobs in order")
              .lookAt("Rows (this lab) · chapter 11, \"Two relays\""));

  private static List<Long> orders(List<Row> rows) {
    return rows == null ? null : rows.stream().map(Row::order).toList();
  }

  private static List<Long> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("one relay: the oldest unsent rows, at most as many as the limit")
  void oneRelay() throws Exception {
    try (Shop shop = new Shop();
        Connection connection = shop.transaction()) {
      for (long order : new long[] {11, 15, 13, 12, 16, 14}) {
        shop.row(order);
      }
      shop.database.execute("UPDATE outbox SET sent_at = created_at WHERE order_id IN (11, 13)");
      ROWS.expectInOrder(15L, 12L, 16L)
          .given(
              "rows of the orders 11, 15, 13, 12, 16, and 14, oldest first, of which 11 and 13 are sent;"
                  + " next(connection, 3) returns the rows of the orders")
          .got(orders(new SharedRows().next(connection, 3)))
          .butIf(
              rows -> rows.contains(11L) || rows.contains(13L),
              "it returns rows that are sent already: WHERE sent_at IS NULL")
          .butIf(rows -> rows.size() > 3, "it returns more rows than the limit allows")
          .butIf(
              rows -> rows.size() == 3,
              "a younger row comes before an older one, or instead of it. Rows are numbered in the order"
                  + " of their ids: ORDER BY id")
          .butIf(
              List.of(),
              "no row comes back, although no relay has any. Does a row wait for itself? An older row has"
                  + " a lower id: < and not <=")
          .butIf(
              rows -> rows.size() < 3,
              "rows are left out, although no relay has any and each order has one row: only an older"
                  + " row of the same order holds a row back")
          .otherwise("the three oldest unsent rows");
    }
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("two relays at the same moment: no row twice, and none waits for the other")
  @Promise(
      "No other relay gets these rows until this transaction ends, and this method never waits for another relay.")
  void noRowTwice() throws Exception {
    try (Shop shop = new Shop();
        Connection one = shop.transaction();
        Connection other = shop.transaction()) {
      shop.rows(11, 16);
      List<Row> first = new SharedRows().next(one, 3);
      ROWS.expectInOrder(11L, 12L, 13L)
          .given("a new database with six orders, one row each; the first relay asks for 3")
          .got(orders(first))
          .butIf(
              rows -> !rows.containsAll(List.of(11L, 12L, 13L)),
              "no relay has had these rows. Does your code remember rows of an earlier call, in a static"
                  + " field? Another process does not see that, and it does not end with a transaction."
                  + " A lock of the database does")
          .otherwise("the three oldest rows");
      int locked = 6 - free(shop);
      SecondWorker<String> second =
          new SecondWorker<>(shop.database, () -> asText(other, new SharedRows()));
      second.run();
      boolean waited = second.waited();
      one.commit();
      String got = second.result();
      ROWS.expect("the orders [14, 15, 16]")
          .given(
              "six orders, one row each. The first relay got those of "
                  + orders(first)
                  + " and has not committed yet. A second relay, in another process, asks for 3")
          .got(waited ? "it waited for the first relay's commit" : got)
          .butIf(
              text -> text.equals("the orders " + orders(first)),
              "both relays push the same rows, and each job runs twice. FOR UPDATE locks the rows"
                  + " until the transaction ends")
          .butIf(
              text -> text.startsWith("it waited"),
              "while it waits, a second relay adds nothing. FOR UPDATE waits for rows that are locked;"
                  + " with SKIP LOCKED, it takes the next rows")
          .butIf(
              text -> text.startsWith("it threw"),
              "a locked row is not an error: SKIP LOCKED leaves it out, and NOWAIT gives up")
          .butIf(
              text -> text.equals("no rows") && locked > 3,
              "the first relay returned 3 rows and locked "
                  + locked
                  + ": put the limit into the query,"
                  + " so that it locks only what it returns")
          .butIf(
              "no rows",
              "three rows are not locked, and the second relay does not get them. Does your code choose"
                  + " the three oldest rows first, and then leave out the locked rows? Let one query"
                  + " do both")
          .otherwise("the three rows that the first relay has not locked");
    }
  }

  /** Returns how many rows are not locked. */
  private static int free(Shop shop) throws SQLException {
    try (Connection third = shop.transaction()) {
      return Sql.rows(third, OldestRows.SQL + " FOR UPDATE SKIP LOCKED", 10).size();
    }
  }

  private static String asText(Connection connection, SharedRows rows) {
    try {
      List<Long> got = orders(rows.next(connection, 3));
      return got.isEmpty() ? "no rows" : "the orders " + got;
    } catch (SQLException e) {
      return "it threw " + e.getClass().getSimpleName();
    }
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("an order's second job waits while another relay has its first one")
  @Promise(
      "A row is returned only if each older row of its order is sent, or is before it in the same list.")
  void orderIsKept() throws Exception {
    try (Shop shop = new Shop();
        Connection one = shop.transaction();
        Connection other = shop.transaction()) {
      long pay = shop.row(11, "ChargeCard");
      long ship = shop.row(11);
      long third = shop.row(12);
      List<Row> first = new SharedRows().next(one, 1);
      ROWS.expectInOrder(pay)
          .given(
              "rows "
                  + pay
                  + " and "
                  + ship
                  + " of order 11, then row "
                  + third
                  + " of order 12;"
                  + " the first relay asks for 1")
          .got(ids(first))
          .butIf(
              List.of(third),
              "row "
                  + pay
                  + " is the oldest unsent row, and no relay has it. Does it wait for row "
                  + ship
                  + "? Only an older row (a lower id) of the order holds a row back")
          .otherwise("the oldest row");
      List<Long> second = ask(shop, one, other);
      ROWS.expectInOrder(third)
          .given(
              "the first relay has row "
                  + pay
                  + " of order 11 and has not committed. A second relay"
                  + " asks for 10; row "
                  + ship
                  + " also is of order 11, for another job class, and row "
                  + third
                  + " of order 12. The ids of the rows that the second relay gets")
          .got(second)
          .butIf(
              rows -> rows.contains(pay),
              "both relays have row " + pay + ": FOR UPDATE locks it until the transaction ends")
          .butIf(
              rows -> rows.contains(ship) && isHeldBack("ChargeCard", 1),
              "the second job of order 11 can reach Redis before the first one. Both rows have the same"
                  + " created_at, so neither is older by that: the older row is the row with the lower"
                  + " id")
          .butIf(
              rows -> rows.contains(ship) && isHeldBack("ShipOrder", 0),
              "the second job of order 11 can reach Redis before the first one, because they have two job"
                  + " classes. An older unsent row of the order holds a row back, whatever its job"
                  + " class")
          .butIf(
              rows -> rows.contains(ship),
              "the second job of order 11 can reach Redis before the first one: SKIP LOCKED skips a"
                  + " locked row and takes the next one. Leave out a row while an older one of its"
                  + " order (with a lower id) is unsent")
          .butIf(
              List.of(),
              "order 12 has nothing to do with order 11: only the rows of one order wait for each"
                  + " other")
          .otherwise("the row of order 12");
      shop.markSent(one, first);
      one.commit();
      other.commit();
      List<Long> later = ids(new SharedRows().next(other, 10));
      ROWS.expectA("row " + ship + " first", (List<Long> rows) -> rows.get(0) == ship)
          .given("row " + pay + " of order 11 is sent and committed. The second relay asks again")
          .got(later.isEmpty() ? List.of(0L) : later)
          .butIf(
              rows -> rows.equals(List.of(third)) && waitsForSent(shop, other, pay, ship),
              "row "
                  + ship
                  + " waits forever for row "
                  + pay
                  + ", which is sent: only unsent older"
                  + " rows hold a row back")
          .butIf(
              List.of(0L),
              "nothing came back, although the rows "
                  + ship
                  + " and "
                  + third
                  + " are unsent and not"
                  + " locked")
          .otherwise("the oldest unsent row");
    }
    thirdJob();
  }

  /** Asks the learner's code: does it return the second row when the sent one is deleted? */
  private static boolean waitsForSent(Shop shop, Connection relay, long sent, long second) {
    return Shop.quietly(
        () -> {
          relay.rollback();
          shop.database.update("DELETE FROM outbox WHERE id = ?", sent);
          return ids(new SharedRows().next(relay, 10)).contains(second);
        });
  }

  /** The row before the third one is not locked, and has to wait itself. */
  private static void thirdJob() throws Exception {
    try (Shop shop = new Shop();
        Connection one = shop.transaction();
        Connection other = shop.transaction()) {
      long pay = shop.row(11, "ChargeCard");
      long ship = shop.row(11);
      long mail = shop.row(11, "SendMail");
      List<Long> first = ids(new SharedRows().next(one, 1));
      List<Long> second = ask(shop, one, other);
      ROWS.expectThat("the second relay gets neither row " + ship + " nor row " + mail)
          .given(
              List.of(pay, ship, mail)
                  + " are the rows of order 11. The first relay got "
                  + first
                  + " and has not committed. A second relay asks for 10")
          .butIf(
              second.contains(mail) && !second.contains(ship),
              "it got " + second,
              "row "
                  + mail
                  + " can reach Redis before row "
                  + ship
                  + ", which you have left out. Each older row of the order must be sent, or returned"
                  + " before it: it is not enough that this relay has locked the row before")
          .otherwise(
              second.isEmpty(),
              "it got " + second,
              "they wait for row " + pay + ", which is unsent");
    }
  }

  /** Asks the learner's code: does an order's second row wait for a first one like this? */
  private static boolean isHeldBack(String firstJob, long secondsLater) {
    return Shop.quietly(
        () -> {
          try (Shop shop = new Shop();
              Connection one = shop.transaction();
              Connection other = shop.transaction()) {
            shop.row(11, firstJob);
            shop.clock.advanceSeconds(secondsLater);
            long second = shop.row(11);
            new SharedRows().next(one, 1);
            return !ask(shop, one, other).contains(second);
          }
        });
  }

  /** Asks for 10 rows as another relay does, while the first one has its rows. */
  private static List<Long> ask(Shop shop, Connection first, Connection other) throws Exception {
    SecondWorker<List<Row>> second =
        new SecondWorker<>(shop.database, () -> new SharedRows().next(other, 10));
    second.run();
    boolean waited = second.waited();
    if (waited) {
      first.rollback();
    }
    List<Long> got = ids(second.result());
    ROWS.expectThat("a second relay does not wait for the first one")
        .given("the first relay has rows, and has not committed. A second relay asks for 10")
        .butIf(waited, "it waited", "FOR UPDATE waits for locked rows, and SKIP LOCKED does not")
        .otherwise(true, "", "");
    return got;
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("a relay dies: its rows come to the next relay at once, in their order")
  void deadRelay() throws Exception {
    try (Shop shop = new Shop();
        Connection next = shop.transaction()) {
      for (int i = 0; i < 3; i++) {
        shop.row(11);
        shop.row(12);
      }
      try (Connection dead = shop.transaction()) {
        new SharedRows().next(dead, 4);
        dead.rollback(); // what the database does when the process is gone
      }
      List<Long> got = new ArrayList<>();
      for (int step = 0; step < 6; step++) {
        List<Row> rows = new SharedRows().next(next, 4);
        got.addAll(ids(rows));
        shop.markSent(next, rows);
        next.commit();
      }
      List<Long> all = ids(Sql.rows(next, "SELECT id, jid, job, order_id FROM outbox ORDER BY id"));
      boolean missing = !got.containsAll(all);
      ROWS.expectThat("the next relay gets each row once")
          .given("three rows of order 11 and three of order 12. A relay got some and died")
          .butIf(
              missing && !getsAll(),
              "it got " + got + " of " + all,
              "the others are unsent and not locked, and your code does not return them either when no"
                  + " relay has died. What do they wait for? Only unsent older rows hold a row back")
          .butIf(
              missing,
              "it got " + got + " of " + all,
              "the others still belong to the dead relay: a lock ends with its transaction, but what"
                  + " was committed stays")
          .otherwise(got.size() == 6, "it got " + got, "each row once");
    }
  }

  /** Asks the learner's code: does a relay get all rows of an order when no other relay has run? */
  private static boolean getsAll() {
    return Shop.quietly(
        () -> {
          try (Shop shop = new Shop()) {
            shop.rows(11, 11);
            shop.rows(11, 11);
            drain(shop, new FaultPoints(), 1, List.of());
            return shop.count("sent_at IS NULL") == 0;
          }
        });
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("a relay has row 2 of an order, and row 1 commits later: row 3 waits for row 2")
  void lateCommit() throws Exception {
    try (Shop shop = new Shop();
        Connection late = shop.transaction();
        Connection one = shop.transaction();
        Connection other = shop.transaction()) {
      shop.row(late, 11);
      long second = shop.row(11);
      List<Row> first = new SharedRows().next(one, 10);
      late.commit();
      long last = shop.row(11);
      List<Long> got = ask(shop, one, other);
      ROWS.expectThat("row " + last + " waits until row " + second + " is sent")
          .given(
              "three rows of order 11. The first commits late: by then, the first relay has "
                  + "rows "
                  + ids(first)
                  + " and has not committed. Row "
                  + last
                  + " was added after row "
                  + second)
          .butIf(
              got.contains(last),
              "the second relay got " + got,
              "row "
                  + last
                  + " can reach Redis before row "
                  + second
                  + ": it is not enough that the"
                  + " oldest row of the order is free, all older ones must be")
          .otherwise(
              !got.contains(second), "it got " + got, "row " + second + " has been given out");
    }
  }

  @Test
  @Tag("task-4")
  @Order(6)
  @DisplayName(
      "any rows, with a second relay at any moment: each is pushed once, each order in order")
  void generated() throws Exception {
    try (Shop shop = new Shop()) {
      Generated.inputs(25, Load::generated)
          .smaller(Load::smaller)
          .check(load -> bothRelays(shop, load));
    }
  }

  private static void bothRelays(Shop shop, Load load) throws Exception {
    shop.database.execute("DELETE FROM outbox");
    shop.redis.clear();
    List<Long> all = new ArrayList<>();
    for (long order : load.orders()) {
      all.add(shop.row(order));
    }
    SecondWorker<Void> second =
        new SecondWorker<>(shop.database, () -> drain(shop, new FaultPoints(), load.batch(), all));
    FaultPoints faults =
        new FaultPoints().pauseAfter(load.pauseAfter(), "-- the second relay runs", second::run);
    drain(shop, faults, load.batch(), all);
    if (second.started()) {
      second.result();
    }
    drain(shop, new FaultPoints(), load.batch(), all);
    List<Integer> got = ids(shop.redis.jobs()).stream().map(id -> all.indexOf(id) + 1).toList();
    ROWS.expectThat("each row is pushed once, and each order's rows in their order")
        .order(faults.inLines())
        .butIf(
            got.size() > new LinkedHashSet<>(got).size(),
            "the rows were pushed as " + got,
            "a row was pushed twice. Does your code choose the rows first, and lock them in a later"
                + " statement? In between, the other relay can push and mark one: the statement that"
                + " locks must ask for sent_at IS NULL")
        .butIf(
            got.size() < load.orders().size(),
            "the rows were pushed as " + got + ", although there are " + load.orders().size(),
            "some rows are held back, although nothing of their order is with another relay")
        .otherwise(
            load.overtaken(got).isEmpty(),
            "the rows were pushed as " + got,
            load.overtaken(got)
                + ". A row is returned only if each older unsent row of its order is returned before it,"
                + " by the same call");
  }

  /** A relay of the test's own, so that this task does not need task 3. */
  private static Void drain(Shop shop, FaultPoints faults, int batch, List<Long> all)
      throws Exception {
    FakeRedis redis = shop.redis;
    for (int calls = 0; calls < 20; calls++) {
      try (Connection connection = faults.around(shop.database.pool()).getConnection()) {
        connection.setAutoCommit(false);
        List<Row> rows = new SharedRows().next(connection, batch);
        for (Row row : rows) {
          int number = all.indexOf(row.id()) + 1;
          faults.step("PUSH row " + number, () -> redis.received(row));
        }
        shop.markSent(connection, rows);
        connection.commit();
        if (rows.isEmpty()) {
          return null;
        }
      }
    }
    return null;
  }
}
