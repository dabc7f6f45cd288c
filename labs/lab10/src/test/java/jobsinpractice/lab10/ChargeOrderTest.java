package jobsinpractice.lab10;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.SecondWorker;
import jobsinpractice.database.WorkerCode;
import jobsinpractice.engine.Job;
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
@DisplayName("Charging an order")
class ChargeOrderTest {
  static final Task CHARGE =
      Task.of(10, 2, "a key for each order")
          .asks("charge the order of this job once, no matter how often it runs")
          .lookAt("Shop (this lab) · chapter 10, \"A key in the same transaction\"")
          .whenThrown(SQLSyntaxErrorException.class, Sql.SYNTAX);

  private static final long ORDER = 4711;
  private static final String SECOND = "-- here the second process starts";

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("the job runs once, without a crash: one charge, and the connection is given back")
  void once() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FaultPoints faults = new FaultPoints();
      new ChargeOrder(faults.around(shop.pool())).perform(TestShop.job(ORDER, 1));
      CHARGE
          .expect(1, "charges of the order")
          .given("the job runs once")
          .order(faults.inLines())
          .got(shop.charges(ORDER))
          .butIf(
              number -> number == 0 && !faults.inLines().contains("INSERT INTO charges"),
              "the money was never taken: call Shop.takeMoney with your connection")
          .butIf(
              number -> number == 0 && !faults.steps().contains("COMMIT"),
              "after setAutoCommit(false) nothing is kept without commit(): the pool rolls back a"
                  + " connection that comes back with an open transaction")
          .butIf(2, "the job ran once, and took the money twice: call Shop.takeMoney once")
          .otherwise("Shop.takeMoney adds one row, if its transaction commits");
      CHARGE
          .expect(0, "connections that the job keeps")
          .got(faults.openConnections())
          .butIf(
              number -> number > 0,
              "the job ended without closing its connection, so the pool has one less: use"
                  + " try (Connection connection = …)")
          .otherwise("each connection is closed");
    }
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("the plug is pulled after any step, then the job runs again: one charge")
  @Promise(
      "Charges the job's order exactly once, no matter how often the job runs, and also if the order was pushed twice.")
  @Promise("A crash between any two statements of the job must not lose the charge, nor repeat it.")
  void crash() throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.atEachStep(
          faults -> {
            shop.only(ORDER);
            Job job = TestShop.job(ORDER, 1);
            boolean crashed =
                faults.attempt(() -> new ChargeOrder(faults.around(shop.pool())).perform(job));
            long chargesThen = shop.charges(ORDER);
            List<String> keysThen = shop.doneKeys();
            Throwable second = thrown(() -> new ChargeOrder(shop.pool()).perform(job));
            String given =
                crashed
                    ? "the plug is pulled " + faults.where() + "; then the job runs again"
                    : "the job runs twice, because its end was not recorded";
            charges(shop, given, faults, chargesThen, keysThen);
            noException(given, faults, second);
            return crashed;
          });
    }
  }

  private static void charges(
      TestShop shop, String given, FaultPoints faults, long chargesThen, List<String> keysThen)
      throws SQLException {
    List<String> keys = shop.doneKeys();
    CHARGE
        .expect(1, "charges of the order")
        .given(given)
        .order(faults.inLines())
        .got(shop.charges(ORDER))
        .butIf(
            number -> number != 1 && faults.connectionsAtOnce() > 1,
            "your code has "
                + faults.connectionsAtOnce()
                + " connections at the same time, and each connection has a"
                + " transaction of its own, so no commit covers both the key and the charge. Take one"
                + " connection, and pass it to Shop.takeMoney")
        .butIf(
            number -> number == 0 && !keysThen.isEmpty(),
            "the key was committed, and the charge was not: the second run found the key, and took no"
                + " money. Both belong in one transaction of one connection: setAutoCommit(false), and"
                + " one commit() after both. Done.mark is a transaction of its own")
        .butIf(
            number -> number > 1 && keys.isEmpty() && chargesThen == 1,
            "the first run had committed its charge, and the second run charged again, because done"
                + " is empty: insert a key for the order into done, in the same transaction")
        .butIf(
            number -> number > 1 && chargesThen == 1 && keysThen.isEmpty(),
            "the charge was committed, and the key was not: the second run found no key. Both belong"
                + " in one transaction: setAutoCommit(false), and one commit() after both")
        .butIf(
            number -> number > 1 && keys.size() > 1,
            "the two runs of one job used two keys, "
                + keys
                + ": make the key from the order alone")
        .butIf(
            number -> number > 1 && keysThen.size() == 1,
            "the key was there, and the second run took the money again: take it only if the key was"
                + " new (executeUpdate returned 1)")
        .otherwise("the key and the charge are committed together, or not at all");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("the order was pushed twice, with two jids: one charge, and no exception")
  @Promise("If the order is charged already, it must return without an exception.")
  void pushedTwice() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1));
      FaultPoints faults = new FaultPoints();
      Throwable thrown =
          thrown(() -> new ChargeOrder(faults.around(shop.pool())).perform(TestShop.job(ORDER, 2)));
      List<String> keys = shop.doneKeys();
      CHARGE
          .expect(1, "charges of the order")
          .given("two jobs for the order, with two jids, one after the other")
          .order(faults.inLines())
          .got(shop.charges(ORDER))
          .butIf(
              number -> number > 1 && keys.contains(TestShop.job(ORDER, 2).jid()),
              "the jid is the key, and an order that is pushed twice has two jids: use a business key,"
                  + " made from the order")
          .butIf(
              number -> number > 1 && keys.size() > 1,
              "the two jobs used two keys, " + keys + ": make the key from the order alone")
          .butIf(
              number -> number > 1,
              "the second job did not recognize that the order was charged: is the jid part of what"
                  + " you look for?")
          .otherwise("one charge, however many jobs there are for the order");
      noException("a second job for the same order", faults, thrown);
    }
  }

  private static void noException(String given, FaultPoints faults, Throwable thrown) {
    CHARGE
        .expectThat("the job that comes second ends without an exception")
        .given(given)
        .order(faults.inLines())
        .butIf(
            Sql.isBroken(thrown),
            "it threw \"" + message(thrown) + "\"",
            "a statement failed, and the transaction went on. In PostgreSQL, one failed statement"
                + " breaks the whole transaction until rollback(). Roll back and return, or use ON"
                + " CONFLICT DO NOTHING, which does not fail")
        .butIf(
            Sql.isDuplicate(thrown),
            "it threw \"" + message(thrown) + "\"",
            "the unique key refused the second row, as it should, but the job has not failed:"
                + " the order is charged. A SELECT before it does not help, because another process can"
                + " insert the key after your SELECT. Insert the key first, with ON CONFLICT DO NOTHING,"
                + " and go on only if that inserted a row; or catch this exception, roll back, and return")
        .butIf(
            Sql.isConflict(thrown),
            "it threw \"" + message(thrown) + "\"",
            "the database ended one of two transactions that changed the same row: catch that, and"
                + " begin the transaction again")
        .otherwise(
            thrown == null,
            "it threw \"" + message(thrown) + "\"",
            "there is nothing left to do, and nothing to retry");
  }

  private static String message(Throwable thrown) {
    return thrown == null ? "" : String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }

  private static Throwable thrown(FaultPoints.Attempt code) {
    try {
      code.run();
      return null;
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception e) {
      return e;
    }
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("two processes charge the order at the same moment: one charge, and no exception")
  void twoAtOnce() throws Exception {
    try (TestShop shop = TestShop.open()) {
      WorkerCode<Job, Void> other = WorkerCode.inAnotherProcess(Charging.class);
      DataSource otherPool = shop.database.otherPool();
      boolean more = true;
      for (int step = 0; more; step++) {
        shop.only(ORDER);
        SecondWorker<Throwable> second =
            new SecondWorker<>(
                shop.database, () -> thrown(() -> other.run(otherPool, TestShop.job(ORDER, 2))));
        FaultPoints faults = new FaultPoints().pauseAfter(step, SECOND, second::run);
        Throwable first =
            thrown(
                () -> new ChargeOrder(faults.around(shop.pool())).perform(TestShop.job(ORDER, 1)));
        more = second.started();
        if (more) {
          together(shop, step, faults, first, second.result());
        }
      }
    }
  }

  private static void together(
      TestShop shop, int step, FaultPoints faults, Throwable first, Throwable second)
      throws SQLException {
    String given =
        step == 0
            ? "a second process charges the order just before the first one's first step"
            : "a second process charges the order after step " + step + " of the first one";
    List<String> keys = shop.doneKeys();
    long charges = shop.charges(ORDER);
    boolean inOneProcess = charges > 1 && aloneInOneProcess(step);
    CHARGE
        .expect(1, "charges of the order")
        .given(given)
        .order(faults.inLines())
        .got(charges)
        .butIf(
            number -> number > 1 && keys.size() > 1,
            "the two processes used two keys, " + keys + ": make the key from the order alone")
        .butIf(
            number -> number > 1 && inOneProcess,
            "as two threads of one process, they do this right. A Java lock keeps out the threads of its own process only, and the shop runs several:"
                + " only the database knows both. Let a unique key decide")
        .butIf(number -> number > 1 && Sql.locksForAMoment(faults.steps()), Sql.FOR_A_MOMENT)
        .butIf(
            number -> number > 1,
            "both processes took the money. Did both look before either had inserted, and find nothing?"
                + " Looking and inserting are two steps: insert the key first, and let the unique key of done"
                + " decide who goes on")
        .otherwise("one of them charges, and the other one finds that it is done");
    noException(given, faults, first);
    noException(given, faults, second);
  }

  /** Asks the learner's code: does it work if both workers are threads of one process? */
  private static boolean aloneInOneProcess(int step) throws SQLException {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FaultPoints faults = new FaultPoints();
      ChargeOrder both =
          new ChargeOrder(OneProcess.dataSource(faults.around(shop.pool()), shop.pool()));
      SecondWorker<Throwable> second =
          new SecondWorker<>(
              shop.database, () -> thrown(() -> both.perform(TestShop.job(ORDER, 2))));
      faults.pauseAfter(step, second::run);
      thrown(() -> both.perform(TestShop.job(ORDER, 1)));
      second.result();
      return shop.charges(ORDER) == 1;
    } catch (Exception e) {
      return false;
    }
  }

  static final class Charging implements WorkerCode<Job, Void> {
    @Override
    public Void run(DataSource database, Job job) throws Exception {
      new ChargeOrder(database).perform(job);
      return null;
    }
  }

  @Test
  @Tag("task-2")
  @Order(5)
  @DisplayName("the charge fails: the exception reaches the worker, and the retry charges")
  @Promise("If the charge fails, the exception must reach the worker, and no key may remain.")
  @Promise("A SQLException that does not mean \"charged already\" must also reach the worker.")
  void failure() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.empty();
      String missing = "the order is not in the database yet, so Shop.takeMoney throws";
      endsWithIt(shop, missing, WatchedDatabase.working());
      shop.empty();
      Throwable first = thrown(() -> new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1)));
      CHARGE
          .expectThat("the job throws, so that the worker runs it again")
          .given(missing)
          .butIf(
              first == null,
              "it returned",
              "an exception was caught and forgotten: the worker counts the job as done, and the order"
                  + " is never charged")
          .otherwise(true, "", "");
      shop.order(ORDER);
      new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1));
      List<String> keys = shop.doneKeys();
      CHARGE
          .expect(1, "charges of the order")
          .given(
              "the first run failed in Shop.takeMoney; then the order arrives, and the job runs again")
          .got(shop.charges(ORDER))
          .butIf(
              number -> number == 0 && !keys.isEmpty(),
              "the key of the failed run was committed, so the retry found it and took no money. After"
                  + " an exception, roll back: commit() in finally keeps the key, and so does"
                  + " setAutoCommit(true)")
          .otherwise("a run that failed leaves nothing behind");
      FaultPoints.refuseAtEachStep(faults -> refused(shop, faults));
      String timeouts = "the database refuses each statement (a timeout)";
      endsWithIt(shop, timeouts, WatchedDatabase.refusing());
      shop.only(ORDER);
      shop.database.execute("ALTER TABLE charges ADD CONSTRAINT credit CHECK (cents < 0)");
      try {
        noCredit(shop);
      } finally {
        shop.database.execute("ALTER TABLE charges DROP CONSTRAINT credit");
      }
    }
  }

  private static void endsWithIt(TestShop shop, String given, WatchedDatabase database) {
    ChargeOrder charge = new ChargeOrder(database.around(shop.pool()));
    WatchedDatabase.endsWithIt(CHARGE, given, () -> charge.perform(TestShop.job(ORDER, 1)));
  }

  /** The database refuses the charge, by a constraint that is not the unique key of done. */
  private static void noCredit(TestShop shop) {
    Throwable thrown = thrown(() -> new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1)));
    CHARGE
        .expectThat("the job throws, so that the worker runs it again")
        .given("the customer has no credit, so a CHECK of the table charges refuses the charge")
        .butIf(
            thrown == null,
            "it returned, and the order is not charged",
            "the error of another constraint was taken for \"this order is charged already\". Only the"
                + " unique key of done means that: SQL state 23505. Another state that begins with 23,"
                + " or another SQLIntegrityConstraintViolationException, can have another reason")
        .otherwise(true, "", "");
  }

  /** The database refuses one statement, for a reason that has nothing to do with keys. */
  private static void refused(TestShop shop, FaultPoints faults) throws SQLException {
    shop.only(ORDER);
    Throwable first =
        thrown(() -> new ChargeOrder(faults.around(shop.pool())).perform(TestShop.job(ORDER, 1)));
    if (faults.refused().isEmpty()) return;
    String given = "a timeout, so the database refuses " + faults.refused();
    CHARGE
        .expectThat("the job throws, so that the worker runs it again")
        .given(given)
        .order(faults.inLines())
        .butIf(
            first == null && shop.charges(ORDER) == 0,
            "it returned, and the order is not charged",
            "a SQLException was caught, and the job ended as if the order were charged already. Only SQL"
                + " state 23505 (duplicate key) means that; any other one must reach the worker")
        .butIf(
            faults.openConnections() > 0,
            "its connection is still open",
            "when a statement failed, the connection was not closed, so the pool has one less: use"
                + " try (Connection connection = …)")
        .otherwise(true, "", "");
    List<String> keysThen = shop.doneKeys();
    long chargesThen = shop.charges(ORDER);
    Throwable second = thrown(() -> new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1)));
    CHARGE
        .expect(1, "charges of the order")
        .given(given + "; then the job runs again")
        .order(faults.inLines())
        .got(shop.charges(ORDER))
        .butIf(
            number -> number == 0 && !keysThen.isEmpty(),
            "the run that failed has left its key and no charge, so the retry found the key and took no"
                + " money. After an exception, roll back")
        .butIf(
            number -> number > 1 && chargesThen > 0 && keysThen.isEmpty(),
            "the run that failed has left its charge and no key, so the retry took the money again."
                + " After an exception, roll back")
        .otherwise("a run that failed leaves nothing behind");
    noException(given + "; then the job runs again", faults, second);
  }

  /** A push of an order. */
  private record Push(long order, int push) {
    @Override
    public String toString() {
      return "order " + order + " (push " + push + ")";
    }
  }

  @Test
  @Tag("task-2")
  @Order(6)
  @DisplayName("any jobs, for any orders: each of the orders is charged once")
  @Promise("All job classes share that table, so the key must name the effect and the order.")
  void any() throws Exception {
    try (TestShop shop = TestShop.open()) {
      Generated.inputs(30, ChargeOrderTest::pushes)
          .first(List.of(new Push(1, 1), new Push(11, 1)))
          .smaller(Generated::smallerLists)
          .shownAs(pushes -> "the jobs " + pushes)
          .check(
              pushes -> {
                shop.only(1, 2, 11, 12, 111);
                Set<Long> orders = new HashSet<>();
                for (Push push : pushes) {
                  new ChargeOrder(shop.pool()).perform(TestShop.job(push.order(), push.push()));
                  orders.add(push.order());
                }
                for (long order : orders) {
                  CHARGE
                      .expect(1, "charges of order " + order)
                      .got(shop.charges(order))
                      .butIf(
                          0,
                          "this order was not charged, because another one was: each order needs a key"
                              + " of its own. The keys are "
                              + shop.doneKeys())
                      .otherwise("one charge for each order");
                }
              });
      keysOfOthers(shop);
    }
  }

  /** The table done has keys of other job classes. */
  private static void keysOfOthers(TestShop shop) throws SQLException {
    shop.only(ORDER);
    new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1));
    String bare = shop.keyWithoutEffect();
    CHARGE
        .expectThat("the key names the effect and the order")
        .given("the job has run, and its key is in done")
        .butIf(
            !bare.isEmpty(),
            "your key is \"" + bare + "\"",
            "it names the order alone. All job classes share the table done, so the job that ships the"
                + " order could have the same key: then the job that runs first keeps the other one"
                + " from running. Also name what is done, as in \"ChargeOrder 4711\"")
        .otherwise(true, "", "");
    shop.only(ORDER);
    List<String> others = List.of("OrderMail " + ORDER, "Transfer " + ORDER, "ShipOrder " + ORDER);
    shop.keysOfOtherJobs(others);
    new ChargeOrder(shop.pool()).perform(TestShop.job(ORDER, 1));
    CHARGE
        .expect(1, "charges of the order")
        .given("other job classes have marked the keys " + others + " in done; then the job runs")
        .got(shop.charges(ORDER))
        .butIf(
            0,
            "your key for this order is one of theirs, so the order looks charged. All job classes"
                + " share the table done: the key must also name what is done, as in"
                + " \"ChargeOrder 4711\"")
        .otherwise("one charge");
  }

  private static List<Push> pushes(RandomGenerator random) {
    List<Long> orders = List.of(1L, 2L, 11L, 12L, 111L);
    List<Push> pushes = new ArrayList<>();
    int size = 1 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      pushes.add(new Push(orders.get(random.nextInt(5)), 1 + random.nextInt(2)));
    }
    return pushes;
  }
}
