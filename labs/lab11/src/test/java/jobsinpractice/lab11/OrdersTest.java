package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(11)
@DisplayName("Orders")
class OrdersTest {
  static final Task OUTBOX =
      Shop.explained(
          Task.of(11, 2, "the outbox")
              .asks("insert the order and its row of the outbox in one transaction")
              .lookAt(
                  "Sql (this lab) · Connection.setAutoCommit (JDK) · chapter 11, \"One commit\""));

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName(
      "the plug is pulled after each step: there is a row for each order, and for no other")
  @Promise("The order and its row must be committed together.")
  void everyCrash() throws Exception {
    try (Shop shop = new Shop()) {
      boolean crashed = true;
      for (int step = 0; crashed; step++) {
        long order = 4711 + step;
        FaultPoints faults = new FaultPoints().crashAfter(step);
        Orders orders =
            new Orders(faults.around(shop.database.pool()), shop.redis.of(faults), shop.clock);
        crashed = faults.attempt(() -> orders.place(order));
        bothOrNone(shop, order, faults, crashed);
      }
    }
  }

  private static void bothOrNone(Shop shop, long order, FaultPoints faults, boolean crashed)
      throws SQLException {
    long orders = shop.orders(order);
    long rows = shop.count("order_id = " + order);
    long strays = shop.count("NOT EXISTS (SELECT 1 FROM orders WHERE orders.id = outbox.order_id)");
    boolean pushed = shop.redis.jobs().stream().anyMatch(job -> job.order() == order);
    OUTBOX
        .expectThat("an order and one row of the outbox, or neither")
        .given("place(" + order + ")" + (crashed ? "; the plug is pulled" : ""))
        .order(faults.inLines())
        .butIf(
            pushed && orders == 0,
            "the job was pushed, and there is no order",
            "the job was pushed before the order was committed, and Redis takes no part in the"
                + " transaction: a rollback does not take the job back. The row of the outbox replaces"
                + " the push")
        .butIf(
            orders == 1 && rows == 0 && strays > 0,
            "there is an order, and a row with another order_id",
            "the job of that row looks for another order, and the job of this one is lost: put the"
                + " number that place got into order_id")
        .butIf(
            orders == 1 && rows == 0 && crashed && insertsNoRow(),
            "there is an order without a row",
            "place inserts no row into the table outbox, also when nothing goes wrong, so no relay"
                + " finds the job: insert one in the order's transaction")
        .butIf(
            orders != rows && crashed && faults.connectionsAtOnce() > 1,
            orders == 0 ? "there is a row without an order" : "there is an order without a row",
            "at this moment only one of the two is committed. Your code takes a second connection while"
                + " the first one is open, and a transaction belongs to one connection: use the same"
                + " connection for both inserts")
        .butIf(
            orders == 1 && rows == 0 && crashed,
            "there is an order without a row",
            "its job is lost: at this moment the order is committed, and its row is not. Both inserts"
                + " belong in one transaction: setAutoCommit(false), and one commit at the end")
        .butIf(
            orders == 0 && rows == 1,
            "there is a row without an order",
            "the relay can push a job that finds no order: at this moment the row is committed, and"
                + " the order is not. Both inserts belong in one transaction")
        .butIf(
            rows > 1,
            "there are " + rows + " rows for the order",
            "each row becomes a job, so the order would be shipped "
                + rows
                + " times: insert one row")
        .butIf(
            !crashed && orders == 0 && rows == 0,
            "place returned, and neither of the two is in the database",
            "with setAutoCommit(false), nothing is kept without a commit()")
        .butIf(
            !crashed && orders == 1 && rows == 0,
            "place returned, and there is no row",
            "also insert a row into the table outbox")
        .butIf(
            !crashed && pushed,
            "place also pushed the job",
            "the relay pushes what is in the outbox, so this job would run twice")
        .otherwise(
            orders == rows && (crashed || orders == 1),
            orders + " orders and " + rows + " rows",
            "commit both together");
  }

  /** Asks the learner's code: does place insert a row when nothing goes wrong? */
  private static boolean insertsNoRow() {
    return Shop.quietly(
        () -> {
          try (Shop shop = new Shop()) {
            new Orders(shop.database.pool(), shop.redis, shop.clock).place(4711);
            return shop.count("TRUE") == 0;
          }
        });
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("the row has all that the relay needs, and the jid that place returned")
  @Promise("The row must keep the jid that place returns.")
  void theRow() throws Exception {
    try (Shop shop = new Shop()) {
      shop.clock.advance(Duration.ofMillis(412));
      Orders orders = new Orders(shop.database.pool(), shop.redis, shop.clock);
      String jid = orders.place(4711);
      List<List<String>> rows =
          shop.database.rows(
              "SELECT jid, job, order_id, sent_at FROM outbox WHERE order_id = 4711");
      OUTBOX
          .expect(1, "rows")
          .given("place(4711); rows of order 4711 in the outbox")
          .got(rows.size())
          .otherwise("one row for each order");
      List<String> row = rows.get(0);
      OUTBOX
          .<String>expectA("a jid of 24 hex digits", text -> text.matches("[0-9a-f]{24}"))
          .given("the row of order 4711")
          .got(row.get(0))
          .butIf("4711", "that is the order's number; a job needs an id of its own: Jid.next()")
          .otherwise("Jid.next()");
      OUTBOX
          .expect(row.get(0))
          .given("the row of order 4711; place(4711) returns its jid")
          .got(jid)
          .butIf(
              text -> text.matches("[0-9a-f]{24}"),
              "that is another jid: call Jid.next() once, and keep it in a variable")
          .butIfNull("place returned null instead of the jid")
          .otherwise("the jid of the row");
      OUTBOX
          .expectInOrder("ShipOrder", "4711", "null")
          .given("the columns job, order_id, and sent_at of the row")
          .got(row.subList(1, 4))
          .butIf(
              columns -> !columns.get(0).equals("ShipOrder"),
              "a worker finds the handler of a job by its class, and the handler for the parcels is"
                  + " registered as ShipOrder")
          .butIf(
              columns -> !columns.get(2).equals("null"),
              "sent_at is set, so the relay takes the row for one that it has pushed")
          .otherwise("the job's class, the order's number, and no time yet");
      OUTBOX
          .expect(0, "s")
          .given("created_at, as seconds after the time of the clock")
          .got(secondsOff(shop))
          .butIf(
              seconds -> shop.isMachines(seconds),
              "that is the time of this machine, as Instant.now() and CURRENT_TIMESTAMP return it; use"
                  + " the clock that the constructor got")
          .butIf(
              seconds -> seconds != 0 && seconds % 1_800 == 0,
              "that is off by whole half hours. Did the time pass through a time zone (LocalDateTime,"
                  + " Timestamp)? Store clock.instant() as it is")
          .butIf(
              seconds -> seconds == -0.412,
              "the fraction of the second is lost, so the lag is up to 1 s too long. Is the time cut to"
                  + " whole seconds (truncatedTo, getEpochSecond)? Store clock.instant() as it is")
          .otherwise("clock.instant()");
    }
  }

  private static double secondsOff(Shop shop) throws SQLException {
    try (Connection connection = shop.database.pool().getConnection()) {
      Instant created = Sql.time(connection, "SELECT created_at FROM outbox");
      return Duration.between(shop.clock.instant(), created).toMillis() / 1e3;
    }
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName(
      "an order that is already there is refused, and leaves neither a row nor a connection")
  void refused() throws Exception {
    try (Shop shop = new Shop()) {
      Orders orders = new Orders(shop.database.pool(), shop.redis, shop.clock);
      String jid = orders.place(4711);
      String again = null;
      boolean thrown = false;
      try {
        again = orders.place(4711);
      } catch (SQLException | RuntimeException e) {
        thrown = true;
      }
      OUTBOX
          .expectThat("the second place(4711) throws, and changes nothing")
          .given("order 4711 is placed twice")
          .butIf(
              !thrown && shop.count("order_id = 4711") > 1,
              "it returned, and the outbox has a second row for the order",
              "the order is there already, so it would be shipped twice. An INSERT fails at a row that"
                  + " exists, unless you add ON CONFLICT: let that SQLException leave the method")
          .butIf(
              !thrown && jid.equals(again),
              "it returned the jid of the order that is there already",
              "place takes this call for a repetition, so the customer sees a confirmation of an order"
                  + " that was not placed. Let the INSERT fail, and its SQLException leave the method")
          .butIf(
              !thrown,
              "it returned as if nothing had happened",
              "the customer would see a confirmation: let the SQLException leave the method")
          .butIf(
              shop.count("order_id = 4711") == 0,
              "the row of the first order is gone",
              "a call that is refused changes nothing")
          .otherwise(
              shop.count("order_id = 4711") == 1,
              "the outbox has " + shop.count("order_id = 4711") + " rows",
              "the row of the failed order was committed");
      OUTBOX
          .expect(0, "connections")
          .given("one order was placed and one was refused; connections that are not given back")
          .got(shop.taken())
          .butIf(
              1,
              "one of the two calls does not close its connection: try (Connection connection ="
                  + " database.getConnection()) closes it in every case")
          .butIf(
              2,
              "a pool of ten connections is empty after ten orders: try (Connection connection ="
                  + " database.getConnection()) closes it in every case")
          .otherwise("close each connection");
      FaultPoints.refuseAtEachStep(faults -> refused(shop, faults));
      withoutTime(shop);
    }
  }

  /** What place itself does throws, while no statement has failed. */
  private static void withoutTime(Shop shop) throws SQLException {
    InstantSource broken =
        () -> {
          throw new DateTimeException("the clock cannot be read");
        };
    Clock clock = broken.withZone(ZoneOffset.UTC);
    boolean thrown = false;
    try {
      new Orders(shop.database.pool(), shop.redis, clock).place(6_000);
    } catch (RuntimeException | SQLException e) {
      thrown = true;
    }
    long rows = shop.count("order_id = 6000");
    OUTBOX
        .expectThat("place throws, and leaves neither an order nor a row")
        .given("clock.instant() throws an exception")
        .butIf(
            !thrown && shop.orders(6_000) == 0,
            "it returned, and there is no order",
            "the exception was caught, so the customer sees a confirmation of an order that does not"
                + " exist: let it leave the method")
        .butIf(
            thrown && rows == 1,
            "the row of the outbox is committed",
            "the relay pushes a job of a call that has failed. Is the clock read after the commit? Read it"
                + " before")
        .butIf(
            thrown && shop.orders(6_000) == 1,
            "the order is committed, without a row",
            "the exception came after the first insert, and place committed what was there: commit() in"
                + " finally does that, and so does setAutoCommit(true). Without them, close() rolls"
                + " back")
        .otherwise(true, "", "");
  }

  /** The database refuses one statement or the commit. */
  private static void refused(Shop shop, FaultPoints faults) throws SQLException {
    long order = 5_000 + shop.count("TRUE");
    boolean thrown = false;
    try {
      new Orders(faults.around(shop.database.pool()), shop.redis.of(faults), shop.clock)
          .place(order);
    } catch (SQLException | RuntimeException e) {
      thrown = true;
    }
    if (faults.refused().isEmpty()) return;
    long orders = shop.orders(order);
    long rows = shop.count("order_id = " + order);
    OUTBOX
        .expectThat("place throws, and leaves neither an order nor a row")
        .given("a timeout, so the database refuses " + faults.refused())
        .order(faults.inLines())
        .butIf(
            !thrown && orders == 0,
            "it returned, and there is no order",
            "a SQLException was caught, so the customer sees a confirmation of an order that does not"
                + " exist: let it leave the method")
        .butIf(
            orders != rows,
            "the order is there " + orders + " times, and its row of the outbox " + rows + " times",
            "one of the two inserts was committed and the other one was not. Are both in one transaction,"
                + " with setAutoCommit(false) before the first? Let an exception leave the method before"
                + " the commit")
        .butIf(
            thrown && orders == 1 && rows == 1,
            "it threw, and both are committed",
            "the caller takes the order for refused, and its parcel is shipped. The statement that was"
                + " refused runs after your commit: make the commit the last one")
        .butIf(
            faults.openConnections() > 0,
            "its connection is still open",
            "try (Connection connection = database.getConnection()) closes it in every case")
        .otherwise(true, "", "");
  }
}
