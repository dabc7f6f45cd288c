package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.SecondWorker;
import jobsinpractice.database.WorkerCode;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(10)
@DisplayName("The stock")
class StockTest {
  static final Task STOCK =
      Task.of(10, 3, "two at once")
          .asks("take one piece, also when another process takes one at the same moment")
          .lookAt("Naive.take (this lab) · chapter 10, \"The last print\"")
          .whenThrown(SQLSyntaxErrorException.class, Sql.SYNTAX);

  private static final String ITEM = "poster";
  private static final String CONFLICT =
      "the database ended your transaction, because another one had changed the row (SQL state 40001),"
          + " and take returned false. That does not show that no piece is left: begin the"
          + " transaction again, until it commits or no piece is left";

  private static final String SECOND = "-- here the second process starts";

  /** Some pieces, and more attempts to take one. */
  private record Sale(int pieces, int takes) {
    @Override
    public String toString() {
      return pieces + " in stock; take is called " + (takes == 1 ? "once" : takes + " times");
    }
  }

  private static void stock(TestShop shop, int pieces) throws SQLException {
    shop.empty();
    shop.database.update("INSERT INTO stock VALUES (?, ?)", ITEM, pieces);
    shop.database.update("INSERT INTO stock VALUES (?, ?)", "mug", 5);
  }

  private static long left(TestShop shop, String item) throws SQLException {
    return shop.database.number("SELECT amount FROM stock WHERE item = ?", item);
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("one process takes any number of pieces: it gets what is there, and no more")
  void alone() throws Exception {
    try (TestShop shop = TestShop.open()) {
      Generated.inputs(20, StockTest::sale)
          .first(new Sale(1, 1), new Sale(0, 1))
          .smaller(StockTest::smaller)
          .check(sale -> check(shop, sale));
      stock(shop, 1);
      STOCK
          .expect(false)
          .given("an item that the shop does not have")
          .got(new Stock(shop.pool()).take("unknown"))
          .otherwise("no row, no piece");
      soldOut(shop);
    }
  }

  /** Another process reads the amount after each step of a sale that comes too late. */
  private static void soldOut(TestShop shop) throws SQLException {
    stock(shop, 0);
    List<Long> seen = new ArrayList<>();
    FaultPoints faults = new FaultPoints();
    watch(shop, faults, seen);
    new Stock(faults.around(shop.pool())).take(ITEM);
    STOCK
        .expectThat("another process never reads an amount below 0")
        .given("0 in stock; another process reads the amount after each step of take")
        .order(faults.inLines())
        .butIf(
            seen.stream().anyMatch(amount -> amount < 0),
            "it read " + seen,
            "take subtracts, looks afterwards, and gives the piece back. In between, the stock is"
                + " wrong for every other process, and a crash leaves it wrong. Let the UPDATE check"
                + " before it subtracts: AND amount > 0")
        .otherwise(true, "", "");
  }

  private static void watch(TestShop shop, FaultPoints faults, List<Long> seen) {
    faults.pauseAfter(
        faults.steps().size() + 1,
        () -> {
          seen.add(Sql.quietly(() -> left(shop, ITEM)));
          watch(shop, faults, seen);
        });
  }

  private static Sale sale(RandomGenerator random) {
    return new Sale(random.nextInt(4), random.nextInt(7));
  }

  private static Stream<Sale> smaller(Sale sale) {
    return Stream.of(
            new Sale(sale.pieces() - 1, sale.takes()), new Sale(sale.pieces(), sale.takes() - 1))
        .filter(each -> each.pieces() >= 0 && each.takes() >= 0);
  }

  private static void check(TestShop shop, Sale sale) throws SQLException {
    stock(shop, sale.pieces());
    FaultPoints faults = new FaultPoints();
    DataSource pool = faults.around(shop.pool());
    int sold = 0;
    for (int i = 0; i < sale.takes(); i++) {
      sold += new Stock(pool).take(ITEM) ? 1 : 0;
    }
    int expected = Math.min(sale.pieces(), sale.takes());
    STOCK
        .expect(sale.pieces() - expected, "pieces left")
        .got(left(shop, ITEM))
        .butIf(
            number -> number < 0,
            "a piece was taken that was not there: subtract only WHERE amount > 0")
        .butIf(
            number -> number == 1 && expected > 0 && Sql.quietly(() -> sellsOneOfTwo(shop)),
            "with 2 in stock one is sold, and the last piece never is: there is a piece while amount >"
                + " 0, and not only while amount > 1")
        .butIf(
            number -> number == sale.pieces() && expected > 0 && !faults.steps().contains("COMMIT"),
            "nothing was subtracted. Was the transaction committed?")
        .butIf(
            number -> number > sale.pieces() - expected,
            "fewer pieces were subtracted than there were calls and pieces")
        .butIf(
            number -> number < sale.pieces() - expected,
            "more pieces were subtracted than take was called: one call takes one piece")
        .otherwise("each piece that is sold is subtracted");
    STOCK
        .expect(5, "mugs left")
        .got(left(shop, "mug"))
        .butIf(number -> number != 5, "another item was sold with it: change only WHERE item = ?")
        .otherwise("other items do not change");
    STOCK
        .expect(expected, "pieces sold")
        .got(sold)
        .butIf(
            number -> number > expected,
            "take returned true although there was no piece: return whether the UPDATE changed a row, and"
                + " let it change none when the amount is 0 (AND amount > 0)")
        .butIf(
            number -> number < expected,
            "take returned false although it took a piece: executeUpdate returns the number of changed"
                + " rows")
        .otherwise("true for each piece that was there");
    STOCK
        .expect(0, "connections that take keeps")
        .got(faults.openConnections())
        .butIf(
            number -> number > 0,
            "take ended without closing its connection, so the pool has one less: use"
                + " try (Connection connection = …)")
        .otherwise("each connection is closed");
  }

  /** Asks the learner's code: does it only keep the last piece? */
  private static boolean sellsOneOfTwo(TestShop shop) throws SQLException {
    stock(shop, 2);
    return new Stock(shop.pool()).take(ITEM) && left(shop, ITEM) == 1;
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("two processes take the last piece at the same moment: one gets it")
  @Promise("Each piece is sold exactly once, and the amount never falls below 0.")
  @Promise("The process that comes too late must get false, and no exception.")
  @Promise(
      "Two at once (Stock): sell the last piece once, even if two processes try to take it at the same"
          + " moment.")
  void last() throws Exception {
    together(1);
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("two processes take one of two pieces at the same moment: both get one")
  void two() throws Exception {
    together(2);
  }

  /** What both processes got. */
  private record Both(Object first, Object second, long left, boolean conflict) {
    long sold() {
      return Stream.of(first, second).filter(each -> each.equals(true)).count();
    }
  }

  private static void together(int pieces) throws Exception {
    try (TestShop shop = TestShop.open()) {
      WorkerCode<String, Boolean> other = WorkerCode.inAnotherProcess(Taking.class);
      DataSource otherPool = shop.database.otherPool();
      boolean more = true;
      for (int step = 0; more; step++) {
        FaultPoints faults = new FaultPoints();
        Both both = both(shop, pieces, step, faults, other, otherPool);
        more = both != null;
        if (more) {
          Both inOne = inOneProcess(shop, pieces, step);
          check(pieces, step, faults, both, inOne);
        }
      }
    }
  }

  /** Stops the first process after this step; returns null if it has fewer. */
  private static Both both(
      TestShop shop,
      int pieces,
      int step,
      FaultPoints faults,
      WorkerCode<String, Boolean> other,
      DataSource otherPool)
      throws Exception {
    stock(shop, pieces);
    SecondWorker<Object> second = new SecondWorker<>(shop.database, () -> taken(other, otherPool));
    faults.pauseAfter(step, SECOND, second::run);
    WatchedDatabase watched = WatchedDatabase.working();
    Object first = taken(new Taking(), watched.around(faults.around(shop.pool())));
    if (!second.started()) return null;
    return new Both(first, second.result(), left(shop, ITEM), watched.sawConflict());
  }

  /** Asks the learner's code: does it work if both are threads of one process? */
  private static Both inOneProcess(TestShop shop, int pieces, int step) throws Exception {
    stock(shop, pieces);
    FaultPoints faults = new FaultPoints();
    DataSource pool = OneProcess.dataSource(faults.around(shop.pool()), shop.pool());
    Stock shared = new Stock(pool);
    WorkerCode<String, Boolean> take = (any, item) -> shared.take(item);
    SecondWorker<Object> second = new SecondWorker<>(shop.database, () -> taken(take, pool));
    faults.pauseAfter(step, second::run);
    Object first = taken(take, pool);
    return new Both(first, second.started() ? second.result() : false, left(shop, ITEM), false);
  }

  private static Object taken(WorkerCode<String, Boolean> code, DataSource pool) {
    try {
      return code.run(pool, ITEM);
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception e) {
      return e;
    }
  }

  private static void check(int pieces, int step, FaultPoints faults, Both got, Both inOne) {
    String given =
        pieces
            + " in stock; a second process takes one "
            + (step == 0 ? "before the first step of the first one" : "after its step " + step);
    for (Object each : new Object[] {got.first(), got.second()}) {
      if (each instanceof Exception thrown) {
        STOCK
            .expectThat("take returns true or false")
            .given(given)
            .butIf(
                Sql.isConflict(thrown),
                "it threw \""
                    + String.valueOf(thrown.getMessage()).lines().findFirst().orElse("")
                    + "\"",
                "the database ended one of two transactions that change the same row. With this"
                    + " isolation level you have to catch that and begin again; with WHERE amount > 0"
                    + " in the UPDATE, the default level is enough")
            .otherwise(
                false,
                "it threw " + thrown,
                "another process was faster, and that is not a failure");
      }
    }
    STOCK
        .expect(pieces == 1 ? 1 : 2, "pieces sold")
        .given(given)
        .order(faults.inLines())
        .got(got.sold())
        .butIf(sold -> sold < pieces && got.conflict() && got.first().equals(false), CONFLICT)
        .butIf(
            sold -> inOne.sold() == pieces && inOne.left() == 0,
            "as two threads of one process, they do this right. A Java lock keeps out the threads of its own process only, and the shop runs several."
                + " Let the database decide, in the UPDATE itself")
        .butIf(sold -> sold > pieces && Sql.locksForAMoment(faults.steps()), Sql.FOR_A_MOMENT)
        .butIf(
            sold -> sold > pieces && got.left() == 0,
            "both processes read 1 and wrote 0: a lost update. Between your SELECT and your UPDATE"
                + " the other one ran. Let the UPDATE itself compute and check: amount = amount - 1"
                + " … AND amount > 0")
        .butIf(
            sold -> sold > pieces && got.left() < 0,
            "both processes found a piece, and both subtracted one. The amount must be checked by the"
                + " statement that subtracts: AND amount > 0")
        .butIf(
            sold -> sold < pieces,
            "a piece was there, and take returned false. If the row has changed since you read it,"
                + " read it again, until your UPDATE changes the row or no piece is left")
        .otherwise("true for as many calls as there are pieces");
    STOCK
        .expect(0, "pieces left")
        .given(given)
        .order(faults.inLines())
        .got(got.left())
        .butIf(
            left -> left > 0 && inOne.left() == 0,
            "as two threads of one process, they do this right. A Java lock keeps out the threads of its own process only, and the shop runs several."
                + " Let the database decide, in the UPDATE itself")
        .butIf(left -> left != 0 && Sql.locksForAMoment(faults.steps()), Sql.FOR_A_MOMENT)
        .butIf(
            left -> left > 0,
            "both processes read the same amount, and both wrote one less: a lost update, so one sale"
                + " is not subtracted. Let the UPDATE itself compute: amount = amount - 1")
        .butIf(
            left -> left < 0,
            "more was subtracted than there was. The amount must be checked by the statement that"
                + " subtracts: AND amount > 0")
        .otherwise("each piece that is sold is subtracted");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("another process takes a piece after each step, and pieces are left: take gets one")
  @Promise(
      "While pieces are left, take must return true, no matter how often another process changes the"
          + " row.")
  void contended() throws Exception {
    try (TestShop shop = TestShop.open()) {
      stock(shop, 10);
      FaultPoints faults = new FaultPoints();
      List<SecondWorker<Boolean>> rivals = new ArrayList<>();
      rival(shop, faults, rivals);
      WatchedDatabase watched = WatchedDatabase.working();
      Object got = taken(new Taking(), watched.around(faults.around(shop.pool())));
      for (SecondWorker<Boolean> rival : rivals) {
        rival.result();
      }
      STOCK
          .expectThat("take returns true")
          .given("10 in stock; another process takes one after each step of take, up to 9 times")
          .order(faults.inLines())
          .butIf(
              got.equals(false) && watched.sawConflict(),
              "it returned false, and " + left(shop, ITEM) + " are left",
              CONFLICT)
          .butIf(
              got.equals(false),
              "it returned false, and " + left(shop, ITEM) + " are left",
              "there was a piece all the time. An UPDATE that changes no row shows that the row has"
                  + " changed since you read it, perhaps again and again: read it again, until your"
                  + " UPDATE changes the row or no piece is left")
          .butIf(
              got instanceof Exception thrown && Sql.isConflict(thrown),
              "it threw " + got,
              "the database can end your transaction more than once: begin again until it commits, or"
                  + " let one UPDATE check and subtract in the default isolation level")
          .otherwise(got.equals(true), "it threw " + got, "there was a piece all the time");
    }
  }

  private static void rival(TestShop shop, FaultPoints faults, List<SecondWorker<Boolean>> rivals) {
    DataSource pool = shop.database.otherPool();
    SecondWorker<Boolean> rival = new SecondWorker<>(shop.database, () -> takeOne(pool));
    faults.pauseAfter(
        faults.steps().size() + 1,
        "-- another process takes a piece",
        () -> {
          rivals.add(rival);
          rival.run();
          if (!rival.waited() && rivals.size() < 9) {
            rival(shop, faults, rivals);
          }
        });
  }

  private static boolean takeOne(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE stock SET amount = amount - 1 WHERE item = ? AND amount > 0")) {
      update.setString(1, ITEM);
      return update.executeUpdate() == 1;
    }
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("the database refuses any statement: the exception reaches the caller")
  @Promise("Any other SQLException must reach the caller.")
  void refused() throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.refuseAtEachStep(
          faults -> {
            stock(shop, 2);
            Object got = taken(new Taking(), faults.around(shop.pool()));
            if (faults.refused().isEmpty()) return;
            long sold = got.equals(true) ? 1 : 0;
            STOCK
                .expectThat("take throws that exception, and no piece is lost")
                .given("2 in stock; a timeout, so the database refuses " + faults.refused())
                .order(faults.inLines())
                .butIf(
                    got.equals(false),
                    "it returned false",
                    "a SQLException was caught, as if it meant \"sold out\", and there are two pieces. Let"
                        + " it reach the caller: the worker runs the job again")
                .butIf(
                    got.equals(true) && left(shop, ITEM) == 2,
                    "it returned true, and 2 are left",
                    "a SQLException was caught and forgotten, so a piece is sold and not subtracted")
                .butIf(
                    got instanceof Exception && left(shop, ITEM) < 2,
                    "it threw, and " + left(shop, ITEM) + " is left",
                    "a piece was subtracted, and the caller learns that nothing was sold. Subtract and"
                        + " decide in one transaction")
                .butIf(
                    faults.openConnections() > 0,
                    "its connection is still open",
                    "when a statement failed, the connection was not closed, so the pool has one less:"
                        + " use try (Connection connection = …)")
                .otherwise(
                    left(shop, ITEM) == 2 - sold,
                    left(shop, ITEM) + " are left",
                    "take subtracts one piece if it returns true, and none otherwise");
          });
      DataSource pool = WatchedDatabase.refusing().around(shop.pool());
      WatchedDatabase.endsWithIt(
          STOCK,
          "the database refuses each statement (a timeout)",
          () -> new Stock(pool).take(ITEM));
    }
  }

  static final class Taking implements WorkerCode<String, Boolean> {
    @Override
    public Boolean run(DataSource database, String item) throws Exception {
      return new Stock(database).take(item);
    }
  }
}
