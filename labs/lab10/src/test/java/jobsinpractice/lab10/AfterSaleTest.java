package jobsinpractice.lab10;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.SecondWorker;
import jobsinpractice.database.WorkerCode;
import jobsinpractice.lab10.AfterSale.Worst;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(10)
@DisplayName("After the sale")
class AfterSaleTest {
  static final Task CHOOSE =
      Task.of(10, 5, "lost or twice")
          .asks("mail at most once, transfer at least once, and name what a crash can do to each")
          .lookAt("Done, Effects (this lab) · chapter 10, \"Lost or twice\"");

  private static final long ORDER = 4711;
  private static final String SECOND = "-- here the second process starts";

  /** Records what it is asked to do. */
  private static final class Recorder implements Effects {
    final List<String> all = new ArrayList<>();
    private boolean failing;

    /** The next effect happens, and then throws. */
    Recorder failing() {
      failing = true;
      return this;
    }

    Effects with(FaultPoints faults) {
      return new Effects() {
        @Override
        public void mail(long order) throws Exception {
          faults.step("mail server: mail for order " + order, () -> add("mail", order));
        }

        @Override
        public void transfer(long order) throws Exception {
          faults.step("bank: transfer for order " + order, () -> add("transfer", order));
        }
      };
    }

    @Override
    public void mail(long order) throws Exception {
      add("mail", order);
    }

    @Override
    public void transfer(long order) throws Exception {
      add("transfer", order);
    }

    private synchronized Void add(String what, long order) throws Unclear {
      all.add(what + " " + order);
      if (failing) {
        failing = false;
        throw new Unclear();
      }
      return null;
    }

    synchronized long count(String what, long order) {
      return all.stream().filter((what + " " + order)::equals).count();
    }
  }

  /** The answer was lost. */
  private static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    Unclear() {
      super("no answer");
    }
  }

  private static AfterSale sale(DataSource database, Effects effects) {
    return new AfterSale(new Done(database), effects);
  }

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName(
      "without a crash, each job runs twice for two orders: one mail and one transfer each")
  void calm() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(1, 11);
      Recorder world = new Recorder();
      for (long order : new long[] {1, 11, 1, 11}) {
        sale(shop.pool(), world).mail(order);
        sale(shop.pool(), world).transfer(order);
      }
      for (long order : new long[] {1, 11}) {
        exactlyOne(shop, "mail", order, world);
        exactlyOne(shop, "transfer", order, world);
      }
      keysOfOthers(shop, "mail", "Transfer " + ORDER, sale -> sale.mail(ORDER));
      keysOfOthers(shop, "transfer", "OrderMail " + ORDER, sale -> sale.transfer(ORDER));
    }
  }

  /** The table done has keys of other job classes. */
  private static void keysOfOthers(TestShop shop, String what, String ownOther, Run run)
      throws Exception {
    shop.only(ORDER);
    Recorder first = new Recorder();
    run.of(sale(shop.pool(), first));
    CHOOSE
        .expect(1, what + "s for order " + ORDER)
        .given("nothing is marked; the job runs once")
        .got(first.count(what, ORDER))
        .butIf(
            0,
            "nothing had marked this effect, and it did not happen: mark returns true if the key was new,"
                + " and contains returns false if it is not there")
        .otherwise("one " + what);
    String bare = shop.keyWithoutEffect();
    CHOOSE
        .expectThat("the key of the " + what + " names the effect and the order")
        .given("the job has run, and its key is in done")
        .butIf(
            !bare.isEmpty(),
            "your key is \"" + bare + "\"",
            "it names the order alone. All job classes share the table done, so another job of the"
                + " order could have the same key: then the job that runs first keeps the other one"
                + " from running")
        .otherwise(true, "", "");
    shop.only(ORDER);
    List<String> others =
        List.of("ChargeCard " + ORDER, "ChargeOrder " + ORDER, "ShipOrder " + ORDER, ownOther);
    shop.keysOfOtherJobs(others);
    Recorder world = new Recorder();
    run.of(sale(shop.pool(), world));
    CHOOSE
        .expect(1, what + "s for order " + ORDER)
        .given(
            "other job classes have marked the keys " + others + " in done; then the job runs once")
        .got(world.count(what, ORDER))
        .butIf(
            0,
            "your key for the "
                + what
                + " is one of theirs, so it looks done. All job classes share the table done: the key"
                + " must name the effect and the order")
        .otherwise("one " + what);
  }

  private static void exactlyOne(TestShop shop, String what, long order, Recorder world)
      throws Exception {
    List<String> keys = shop.doneKeys();
    CHOOSE
        .expect(1, what + "s for order " + order)
        .given("for the orders 1 and 11: mail, then transfer; then both once more, without a crash")
        .got(world.count(what, order))
        .butIf(
            number -> number == 0 && keys.size() < 4,
            "this effect never happened. Four effects need four keys, one for each effect of each"
                + " order; done has "
                + keys)
        .butIf(
            0,
            "this effect never happened. Does your code do it if mark returns true, or if contains returns"
                + " false? Does another effect mark the same key?")
        .butIf(
            number -> number > 1 && keys.isEmpty(),
            "the second run did it again, because nothing was marked: call done.mark")
        .butIf(
            number -> number > 1 && keys.size() > 4,
            "the second run used another key: make the key from the effect and the order")
        .butIf(
            number -> number > 1,
            "it happened again, although there are marks. Does each method ask done before its effect, with"
                + " the very key that it marks? And does only one of the two methods have this effect?")
        .otherwise("the second run finds the mark, and does nothing");
  }

  private interface Run {
    void of(AfterSale sale) throws Exception;
  }

  private interface Verdict {
    void on(FaultPoints faults, Recorder world);
  }

  /** Pulls the plug after each step, and runs the job again each time. */
  private static void atEachStep(Run run, Verdict verdict) throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.atEachStep(
          faults -> {
            shop.only(ORDER);
            Recorder world = new Recorder();
            boolean crashed =
                faults.attempt(() -> run.of(sale(faults.around(shop.pool()), world.with(faults))));
            run.of(sale(shop.pool(), world));
            verdict.on(faults, world);
            return crashed;
          });
    }
  }

  private static String crash(FaultPoints faults) {
    return "the plug is pulled " + faults.where() + "; then the job runs again";
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("the mail: the plug is pulled after any step, then the job runs again: never two")
  @Promise("A mail never goes out twice; it may be lost.")
  @Promise("A mail never goes out twice, and a transfer is never lost.")
  void mail() throws Exception {
    atEachStep(
        sale -> sale.mail(ORDER),
        (faults, world) ->
            CHOOSE
                .expectThat("at most one mail goes out")
                .given(crash(faults))
                .butIf(
                    world.count("mail", ORDER) > 1,
                    world.count("mail", ORDER) + " went out. The steps were:\n" + faults.inLines(),
                    "the mail was sent before it was marked, so the second run did not know of it. Mark"
                        + " first, then send")
                .otherwise(true, "", ""));
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName(
      "the transfer: the plug is pulled after any step, then the job runs again: never lost")
  @Promise("It is never lost; it may go out twice.")
  void transfer() throws Exception {
    atEachStep(
        sale -> sale.transfer(ORDER),
        (faults, world) ->
            CHOOSE
                .expectThat("the money is transferred")
                .given(crash(faults))
                .butIf(
                    world.count("transfer", ORDER) == 0,
                    "it never was. The steps were:\n" + faults.inLines(),
                    "the transfer was marked before it was made, so the second run believed that it was"
                        + " done. Transfer first, then mark")
                .otherwise(true, "", ""));
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName(
      "an effect throws: the exception reaches the worker, and the retry does the right thing")
  @Promise("What an effect or the database throws must reach the worker.")
  void unclear() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      Recorder world = new Recorder().failing();
      throwsIt("mail", world, () -> sale(shop.pool(), world).mail(ORDER));
      sale(shop.pool(), world).mail(ORDER);
      CHOOSE
          .expect(1, "mails")
          .given("the mail goes out, and the mail server's answer is lost; then the job runs again")
          .got(world.count("mail", ORDER))
          .butIf(
              2,
              "an exception does not show whether the mail went out. Keep the mark, also when the mail"
                  + " server throws")
          .otherwise("a mail never goes out twice");
      world.failing();
      throwsIt("transfer", world, () -> sale(shop.pool(), world).transfer(ORDER));
      sale(shop.pool(), world).transfer(ORDER);
      CHOOSE
          .expect(2, "transfers")
          .given("the bank throws, perhaps before the money moved; then the job runs again")
          .got(world.count("transfer", ORDER))
          .butIf(
              1,
              "the transfer was marked although the bank threw an exception, so it may be lost. Mark it"
                  + " only after the bank has returned")
          .otherwise("a transfer is never lost");
    }
  }

  private static void throwsIt(String what, Recorder world, FaultPoints.Attempt code)
      throws Exception {
    boolean thrown = false;
    try {
      code.run();
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception e) {
      thrown = true;
    }
    CHOOSE
        .expectThat("the exception reaches the worker, which reports it and retries the job")
        .given("the " + what + " throws an exception")
        .butIf(
            !thrown && world.count(what, ORDER) > 1,
            what + " returned, after two " + what + "s",
            "the exception was caught, and the effect was repeated in the same run. An exception does"
                + " not show whether the first one happened: let it reach the worker")
        .butIf(!thrown, what + " returned", "the exception was caught, so no one learns of it")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("two processes mail about the order at the same moment: never two mails")
  void twoAtOnce() throws Exception {
    try (TestShop shop = TestShop.open()) {
      WorkerCode<Effects, Void> other = WorkerCode.inAnotherProcess(Mailing.class);
      DataSource otherPool = shop.database.otherPool();
      boolean more = true;
      for (int step = 0; more; step++) {
        shop.only(ORDER);
        Recorder world = new Recorder();
        SecondWorker<Void> second =
            new SecondWorker<>(shop.database, () -> other.run(otherPool, world));
        FaultPoints faults = new FaultPoints().pauseAfter(step, SECOND, second::run);
        sale(faults.around(shop.pool()), world.with(faults)).mail(ORDER);
        more = second.started();
        if (more) {
          second.result();
          boolean inOneProcess = world.count("mail", ORDER) > 1 && oneMailInOneProcess(step);
          CHOOSE
              .expect(1, "mails")
              .given("a second process mails after step " + step + " of the first one")
              .order(faults.inLines())
              .got(world.count("mail", ORDER))
              .butIf(
                  number -> inOneProcess,
                  "as two threads of one process, they do this right. A Java lock keeps out the threads of its own process only, and the shop runs several:"
                      + " only the database knows both. mark asks and marks in one step: send only if"
                      + " it returns true")
              .butIf(
                  2,
                  "both processes asked before either had marked, so both found nothing. mark asks and"
                      + " marks in one step: send only if it returns true")
              .otherwise("only one of them marks the mail");
        }
      }
    }
  }

  /** Asks the learner's code: does it work if both workers are threads of one process? */
  private static boolean oneMailInOneProcess(int step) throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      Recorder world = new Recorder();
      FaultPoints faults = new FaultPoints();
      DataSource pool = OneProcess.dataSource(faults.around(shop.pool()), shop.pool());
      Thread first = Thread.currentThread();
      Effects counted = world.with(faults);
      AfterSale both =
          sale(
              pool,
              new Effects() {
                @Override
                public void mail(long order) throws Exception {
                  (Thread.currentThread() == first ? counted : world).mail(order);
                }

                @Override
                public void transfer(long order) throws Exception {
                  (Thread.currentThread() == first ? counted : world).transfer(order);
                }
              });
      SecondWorker<Void> second =
          new SecondWorker<>(
              shop.database,
              () -> {
                both.mail(ORDER);
                return null;
              });
      faults.pauseAfter(step, second::run);
      both.mail(ORDER);
      second.result();
      return world.count("mail", ORDER) == 1;
    }
  }

  @Test
  @Tag("task-5")
  @Order(6)
  @DisplayName("the database refuses any statement: the exception reaches the worker")
  void refused() throws Exception {
    refused("mail", sale -> sale.mail(ORDER), 0, 1);
    refused("transfer", sale -> sale.transfer(ORDER), 1, 2);
  }

  /** Lets the database refuse each statement in turn; then the job runs again. */
  private static void refused(String what, Run run, int fewest, int most) throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.refuseAtEachStep(
          faults -> {
            shop.only(ORDER);
            Recorder world = new Recorder();
            boolean threw =
                !returns(() -> run.of(sale(faults.around(shop.pool()), world.with(faults))));
            if (faults.refused().isEmpty()) return;
            long first = world.count(what, ORDER);
            boolean marked = !shop.doneKeys().isEmpty();
            String given = "a timeout, so the database refuses " + faults.refused();
            CHOOSE
                .expectThat(what + " throws that exception")
                .given(given)
                .order(faults.inLines())
                .butIf(
                    !threw && !marked,
                    what + " returned, after " + first + " " + what + "s, and nothing is marked",
                    "the exception was caught, so no one learns of it: the worker counts the job as"
                        + " done, and the table done knows nothing of it")
                .otherwise(true, "", "");
            run.of(sale(shop.pool(), world));
            long all = world.count(what, ORDER);
            CHOOSE
                .expectThat(most == 1 ? "never two mails" : "the money is transferred")
                .given(given + "; then the job runs again")
                .order(faults.inLines())
                .otherwise(
                    all >= fewest && all <= most,
                    all + " " + what + "s",
                    "a statement that fails leaves neither a mark nor an effect that it should have"
                        + " prevented");
          });
      AfterSale down = sale(WatchedDatabase.refusing().around(shop.pool()), new Recorder());
      WatchedDatabase.endsWithIt(
          CHOOSE, "the database refuses each statement (a timeout)", () -> run.of(down));
    }
  }

  private static boolean returns(FaultPoints.Attempt code) throws Exception {
    try {
      code.run();
      return true;
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception e) {
      return false;
    }
  }

  static final class Mailing implements WorkerCode<Effects, Void> {
    @Override
    public Void run(DataSource database, Effects effects) throws Exception {
      new AfterSale(new Done(database), effects).mail(ORDER);
      return null;
    }
  }

  @Test
  @Tag("task-5")
  @Order(7)
  @DisplayName("what a crash at the worst moment does to a mail, and to a transfer")
  void worst() {
    CHOOSE
        .expect(Worst.LOST)
        .given("a mail: mark, then send")
        .got(AfterSale.worstForMail())
        .butIf(
            Worst.TWICE,
            "the plug is pulled between the mark and the mail: the second run finds the mark, and the"
                + " mail never goes out")
        .otherwise("look at the moment between the two steps");
    CHOOSE
        .expect(Worst.TWICE)
        .given("a transfer: send, then mark")
        .got(AfterSale.worstForTransfer())
        .butIf(
            Worst.LOST,
            "the plug is pulled between the transfer and the mark: the second run finds no mark, and"
                + " transfers again")
        .otherwise("look at the moment between the two steps");
  }
}
