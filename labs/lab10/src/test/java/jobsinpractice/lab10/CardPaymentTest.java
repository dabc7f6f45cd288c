package jobsinpractice.lab10;

import static jobsinpractice.lab10.PaymentChecks.nextDay;
import static jobsinpractice.lab10.PaymentChecks.noOwnException;
import static jobsinpractice.lab10.PaymentChecks.oneCharge;
import static jobsinpractice.lab10.PaymentChecks.storedKey;
import static jobsinpractice.lab10.PaymentChecks.storedReceipt;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import java.util.random.RandomGenerator;
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
@DisplayName("A payment by card")
class CardPaymentTest {
  static final Task PAY =
      Task.of(10, 4, "an effect outside the database")
          .asks("charge the card once, with a key that survives a crash, and return the receipt")
          .lookAt(
              "Provider, Payments (this lab) · chapter 10, \"Money that another company takes\"")
          .whenThrown(SQLSyntaxErrorException.class, Sql.SYNTAX)
          .whenThrown(
              FakeProvider.KeyReused.class,
              "two orders have the same key, and the provider refuses that: the key must be another"
                  + " one for each order, and the same one for each run of one order")
          .whenThrown(
              thrown ->
                  thrown instanceof NullPointerException
                      && String.valueOf(thrown.getMessage()).contains("Payments$Payment"),
              "payments.find returns null while the order has no row: insert a key first, or ask"
                  + " whether it is null")
          .whenThrown(
              FakeProvider.AskedForever.class,
              "your code asks again and again while no answer comes, so it keeps a worker thread busy"
                  + " for as long as the provider is away. Let NoAnswer reach the worker, which runs"
                  + " the job again later");

  static final long ORDER = 4711;
  private static final String WRAPPED =
      "what the provider throws reaches the worker inside another exception, so code that looks for it"
          + " does not find it. pay declares both exceptions: let them through as they are";
  private static final String CAUSE = " with the cause ";
  static final String OWN = "an exception of its own: ";
  private static final String SECOND = "-- here the second process starts";

  static String pay(DataSource database, Provider provider) throws Exception {
    return new CardPayment(database, provider).pay(ORDER);
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName(
      "the job runs once, without a crash: one charge of the right amount, and its receipt")
  void once() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FakeProvider provider = new FakeProvider();
      String receipt = pay(shop.pool(), provider);
      PAY.expect(TestShop.cents(ORDER), "cents charged")
          .got(provider.cents(ORDER))
          .butIf(
              cents -> !provider.orders().isEmpty() && provider.charges(ORDER) == 0,
              "the provider was asked for "
                  + provider.orders()
                  + ", and not for order "
                  + ORDER
                  + ". Its arguments are the key, the order, and the cents, in this order")
          .butIf(0, "the provider was never asked: call provider.charge")
          .butIf(2 * TestShop.cents(ORDER), "the provider charged twice in one run")
          .butIf(
              TestShop.cents(ORDER) / 100,
              "that is the price in euros: provider.charge takes cents, as payments.cents(order)"
                  + " returns them")
          .butIf(
              cents -> provider.charges(ORDER) == 1,
              "that is not the price of this order: payments.cents(order) returns it")
          .otherwise("the price of the order, once");
      PAY.expect("receipt-4711-1")
          .got(receipt)
          .butIfNull("the receipt is missing: return what the provider returned")
          .butIf(
              text -> provider.keys(ORDER).contains(text),
              "that is the key that the provider got, and not the receipt: return what"
                  + " provider.charge returns")
          .otherwise("what the provider returned");
    }
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName(
      "the plug is pulled after any step of a payment, then the job runs again: one charge")
  @Promise("Charges the order exactly once and returns the receipt.")
  void crash() throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.atEachStep(
          faults -> {
            shop.only(ORDER);
            FakeProvider provider = new FakeProvider();
            boolean crashed =
                faults.attempt(() -> pay(faults.around(shop.pool()), provider.with(faults)));
            String storedThen = storedKey(shop);
            String receiptThen = storedReceipt(shop);
            String receipt = answerOrOwn(shop.pool(), provider);
            String given =
                crashed
                    ? "the plug is pulled " + faults.where() + "; then the job runs again"
                    : "the job runs twice, because its end was not recorded";
            noOwnException(given, faults, receipt, storedThen != null && receiptThen == null);
            oneCharge(given, faults, provider, storedThen, receiptThen);
            PAY.expect("receipt-4711-1")
                .given(given)
                .got(receipt)
                .butIf(
                    text -> text.equals("NoAnswer") || text.equals("Declined"),
                    "the provider did not throw that: your code did, because an earlier run had left"
                        + " something. "
                        + PaymentChecks.BEGAN)
                .butIfNull("the second run must return the receipt that the first one missed")
                .butIf(
                    text -> provider.keys(ORDER).contains(text),
                    "that is the key that the provider got, and not the receipt: store and return what"
                        + " provider.charge returns")
                .otherwise("the receipt of the only charge");
            return crashed;
          });
      nextDay(shop);
    }
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("the card is charged and the answer is lost: the retry gets the receipt")
  @Promise(
      "What the provider throws must reach the caller, so that the worker retries the job or gives it up.")
  void noAnswer() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FakeProvider provider = new FakeProvider().losesNextAnswer();
      FaultPoints faults = new FaultPoints();
      String first = outcome(faults.around(shop.pool()), provider.with(faults));
      boolean askedAgain =
          provider.keys(ORDER).size() == 1
              && provider.charges(ORDER) == 1
              && first.equals("receipt-4711-1")
              && first.equals(storedReceipt(shop)); // in the same run, with the same key
      PAY.expectA("NoAnswer", (String text) -> text.equals("NoAnswer") || askedAgain)
          .given("the card is charged, and the answer is lost: provider.charge throws NoAnswer")
          .got(first)
          .butIf(
              text -> provider.keys(ORDER).size() > 1,
              "no answer is not a refusal: perhaps the card was charged. Trying again with another key"
                  + " charges it again")
          .butIf(
              CardPaymentTest::returned,
              "the exception was caught, so the worker counts the job as done, and does not know"
                  + " whether the order is paid. Let it through: the retry asks again with the same"
                  + " key")
          .butIf(text -> text.contains("Provider$NoAnswer"), WRAPPED)
          .otherwise("what the provider throws");
      String storedThen = storedKey(shop);
      String receiptThen = storedReceipt(shop);
      String second = outcome(shop.pool(), provider);
      oneCharge(
          "the answer of the first run is lost; then the job runs again",
          faults,
          provider,
          storedThen,
          receiptThen);
      PAY.expect("receipt-4711-1")
          .given("the answer of the first run is lost; then the job runs again")
          .got(second)
          .otherwise("the provider replays the answer for the same key");
      shop.only(ORDER);
      PAY.expect("NoAnswer")
          .given("the provider never answers")
          .got(outcome(shop.pool(), new FakeProvider().silent()))
          .butIf(
              CardPaymentTest::returned,
              "the exception was caught, so the worker counts the job as done, and does not know"
                  + " whether the order is paid. Let it through: the retry asks again with the same"
                  + " key")
          .otherwise("what the provider throws");
    }
  }

  /** Returns the receipt, or the name of an exception that the provider can throw. */
  private static String answer(DataSource database, Provider provider) throws Exception {
    try {
      return pay(database, provider);
    } catch (Provider.NoAnswer | Provider.Declined refused) {
      return refused.getClass().getSimpleName();
    }
  }

  /** The same, or the name of an exception that the learner's code makes itself. */
  private static String answerOrOwn(DataSource database, Provider provider) throws Exception {
    try {
      return answer(database, provider);
    } catch (ToDo | NullPointerException | FakeProvider.KeyReused | FakeProvider.AskedForever e) {
      throw e;
    } catch (RuntimeException own) {
      return OWN + own.getClass().getSimpleName();
    }
  }

  /** Returns whether this is what pay returned, and not an exception. */
  private static boolean returned(String text) {
    return !text.equals("NoAnswer") && !text.equals("Declined") && !text.contains(CAUSE);
  }

  /** Returns the receipt, or the name of the exception. */
  private static String outcome(DataSource database, Provider provider) throws Exception {
    try {
      return String.valueOf(answer(database, provider));
    } catch (ToDo | SQLException | FakeProvider.KeyReused | FakeProvider.AskedForever e) {
      throw e;
    } catch (Exception other) {
      return other.getClass().getSimpleName() + CAUSE + other.getCause();
    }
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName(
      "the card is declined, and the plug is pulled after any step: each run throws Declined")
  @Promise("If the provider throws Declined, each run of the job must throw it too.")
  void declined() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FaultPoints calm = new FaultPoints();
      Provider declining = new FakeProvider().declining().with(calm);
      String once = outcome(calm.around(shop.pool()), declining);
      declined("the card is declined", once, false, storedReceipt(shop));
      FaultPoints.atEachStep(
          faults -> {
            shop.only(ORDER);
            FakeProvider provider = new FakeProvider().declining();
            boolean crashed =
                faults.attempt(() -> outcome(faults.around(shop.pool()), provider.with(faults)));
            String given =
                "the card is declined"
                    + (crashed ? ", and the plug is pulled " + faults.where() : "")
                    + "; then the job runs again";
            String again = outcome(shop.pool(), provider);
            declined(given, again, true, storedReceipt(shop));
            return crashed;
          });
    }
  }

  private static void declined(String given, String got, boolean again, String receipt) {
    PAY.expect("Declined")
        .given(given)
        .got(got)
        .butIf(
            text -> receipt != null,
            "\""
                + receipt
                + "\" was stored as the receipt of an order that is not paid, and the next"
                + " run returns it. Store only what provider.charge returns")
        .butIf(
            text -> again && returned(text),
            "the provider replays its answer, and the answer was a refusal. A key that was used before"
                + " does not mean that the order is paid: an unpaid order would be shipped")
        .butIf(
            CardPaymentTest::returned,
            "the refusal was caught, so the worker counts the job as done, and an unpaid order would"
                + " be shipped. Let it through")
        .butIf(text -> text.contains("Provider$Declined"), WRAPPED)
        .otherwise("the provider's answer, as it is");
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("the job runs again after two days, when the provider has forgotten the key")
  void afterTwoDays() throws Exception {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FakeProvider provider = new FakeProvider();
      FaultPoints faults = new FaultPoints();
      String first = outcome(faults.around(shop.pool()), provider.with(faults));
      String receipt = storedReceipt(shop);
      boolean noRow = storedKey(shop) == null;
      boolean updates =
          faults.steps().stream().anyMatch(step -> step.startsWith("UPDATE payments"));
      provider.forgetKeys();
      String second = outcome(shop.pool(), provider);
      PAY.expect(1, "charges of the card")
          .given(
              "the job runs; two days later it runs again, and the provider has forgotten the key")
          .got(provider.charges(ORDER))
          .butIf(
              number -> number > 1 && noRow && updates,
              "payments.store changed no row: it stores the receipt in the row of an order that has a"
                  + " key, and this order has no row. Call payments.insert before it")
          .butIf(
              number -> number > 1 && receipt == null,
              "the first run did not store its receipt, so the second run does not know that the order"
                  + " is paid: payments.store(order, receipt)")
          .butIf(
              number -> number > 1,
              "an order that has a receipt is paid: return the stored receipt, and do not ask the"
                  + " provider again")
          .otherwise("one charge, also after two days");
      PAY.expect(first)
          .given(
              "the job runs; two days later it runs again, and the provider has forgotten the key")
          .got(second)
          .butIf("null", "the receipt of the first run was not stored, or not returned")
          .otherwise("the receipt of the first run");
    }
  }

  @Test
  @Tag("task-4")
  @Order(6)
  @DisplayName("two processes pay for the order at the same moment: one charge, and one receipt")
  @Promise("If pay finds a key without a receipt, it must not throw an exception for that reason.")
  void twoAtOnce() throws Exception {
    try (TestShop shop = TestShop.open()) {
      WorkerCode<Provider, String> other = WorkerCode.inAnotherProcess(Paying.class);
      DataSource otherPool = shop.database.otherPool();
      boolean more = true;
      for (int step = 0; more; step++) {
        shop.only(ORDER);
        FakeProvider provider = new FakeProvider();
        SecondWorker<String> second =
            new SecondWorker<>(
                shop.database, () -> PaymentChecks.orOwn(() -> other.run(otherPool, provider)));
        FaultPoints faults = new FaultPoints().pauseAfter(step, SECOND, second::run);
        String first =
            PaymentChecks.orOwn(() -> pay(faults.around(shop.pool()), provider.with(faults)));
        more = second.started();
        if (more) {
          String given =
              step == 0
                  ? "a second process pays for the order before the first one's first step"
                  : "a second process pays for the order after step " + step + " of the first one";
          boolean inOneProcess = provider.charges(ORDER) > 1 && oneChargeInOneProcess(step);
          PAY.expect(1, "charges of the card")
              .given(given)
              .order(faults.inLines())
              .got(provider.charges(ORDER))
              .butIf(
                  number -> number > 1 && inOneProcess,
                  "as two threads of one process, they do this right. A Java lock keeps out the threads of its own process only, and the shop runs several:"
                      + " only the database knows both. insert keeps the first key of an order, and"
                      + " find returns it to both. Read it after insert, and send it")
              .butIf(
                  number -> number > 1,
                  "the two processes sent two keys. Only one of them was stored first: insert keeps"
                      + " that one, and find returns it to both. Read it after insert, and send it")
              .otherwise("both processes send the same key");
          PaymentChecks.bothReturn(given, faults, first, second.result());
          PAY.expect(String.valueOf(first))
              .given(given)
              .got(String.valueOf(second.result()))
              .otherwise("both return the receipt of the only charge");
        }
      }
    }
  }

  /** Asks the learner's code: does it work if both workers are threads of one process? */
  private static boolean oneChargeInOneProcess(int step) throws SQLException {
    try (TestShop shop = TestShop.open()) {
      shop.only(ORDER);
      FakeProvider provider = new FakeProvider();
      FaultPoints faults = new FaultPoints();
      Thread first = Thread.currentThread();
      Provider counted = provider.with(faults);
      CardPayment both =
          new CardPayment(
              OneProcess.dataSource(faults.around(shop.pool()), shop.pool()),
              (key, order, cents) ->
                  (Thread.currentThread() == first ? counted : provider).charge(key, order, cents));
      SecondWorker<String> second = new SecondWorker<>(shop.database, () -> both.pay(ORDER));
      faults.pauseAfter(step, second::run);
      both.pay(ORDER);
      second.result();
      return provider.charges(ORDER) == 1;
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  @Tag("task-4")
  @Order(7)
  @DisplayName(
      "the database refuses any statement: the exception reaches the worker, then one charge")
  @Promise("What the database throws must reach the worker.")
  void refused() throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.refuseAtEachStep(
          faults -> {
            shop.only(ORDER);
            FakeProvider provider = new FakeProvider();
            String first = refused(faults.around(shop.pool()), provider.with(faults));
            if (faults.refused().isEmpty()) return;
            String given = "a timeout, so the database refuses " + faults.refused();
            String receipt = storedReceipt(shop);
            PAY.expectThat("pay throws that exception")
                .given(given)
                .order(faults.inLines())
                .butIf(
                    !first.equals("threw") && receipt == null && provider.charges(ORDER) == 1,
                    "it returned " + first + ", and no receipt is stored",
                    "the exception was caught, so the worker counts the job as done. The card is"
                        + " charged, and the shop has no receipt of it: another job for the order, two"
                        + " days later, charges it again. Let the exception through")
                .butIf(
                    !first.equals("threw") && receipt == null,
                    "it returned " + first + ", and the card is not charged",
                    "the exception was caught, so the worker counts the job as done, and the order is"
                        + " never paid. Let it through: the worker runs the job again")
                .otherwise(true, "", "");
            String storedThen = storedKey(shop);
            String again = refused(shop.pool(), provider);
            oneCharge(given + "; then the job runs again", faults, provider, storedThen, receipt);
            PAY.expect("receipt-4711-1")
                .given(given + "; then the job runs again")
                .got(again)
                .otherwise("the receipt of the only charge");
          });
      PaymentChecks.refusedForLong(shop);
    }
  }

  private static String refused(DataSource database, Provider provider) throws Exception {
    try {
      return String.valueOf(pay(database, provider));
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception e) {
      return "threw";
    }
  }

  @Test
  @Tag("task-4")
  @Order(8)
  @DisplayName("any orders, each paid for once or more: each is charged once")
  void any() throws Exception {
    try (TestShop shop = TestShop.open()) {
      Generated.inputs(25, CardPaymentTest::orders)
          .first(List.of(1L, 11L))
          .smaller(Generated::smallerLists)
          .shownAs(orders -> "payments for the orders " + orders)
          .check(
              orders -> {
                shop.only(1, 2, 11, 12);
                FakeProvider provider = new FakeProvider();
                for (long order : orders) {
                  new CardPayment(shop.pool(), provider).pay(order);
                }
                for (long order : orders) {
                  PAY.expect(TestShop.cents(order), "cents charged for order " + order)
                      .got(provider.cents(order))
                      .butIf(
                          0,
                          "this order was never charged, although its job ended: does it find what was"
                              + " stored for another one?")
                      .otherwise("the price of each order, once");
                }
              });
    }
  }

  private static List<Long> orders(RandomGenerator random) {
    List<Long> some = List.of(1L, 2L, 11L, 12L);
    return random.ints(1 + random.nextInt(5), 0, some.size()).mapToObj(some::get).toList();
  }
}
