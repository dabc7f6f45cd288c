package jobsinpractice.lab10;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.testkit.ToDo;

/** What the tests of a payment look at after a run: what is stored, and what was charged. */
final class PaymentChecks {
  private static final String SEND_STORED =
      "read the key back with payments.find, and send that one. insert keeps the first key of an order";

  static final String BEGAN =
      "A key without a receipt shows that a run began, and not that the order is paid: ask the"
          + " provider with that key";

  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE);

  private PaymentChecks() {}

  /** Returns the key in the database, or null. */
  static String storedKey(TestShop shop) throws SQLException {
    return stored(shop, "SELECT provider_key FROM payments");
  }

  /** Returns the receipt in the database, or null. */
  static String storedReceipt(TestShop shop) throws SQLException {
    return stored(shop, "SELECT receipt FROM payments WHERE receipt IS NOT NULL");
  }

  private static String stored(TestShop shop, String sql) throws SQLException {
    List<List<String>> rows = shop.database.rows(sql);
    return rows.isEmpty() ? null : rows.get(0).get(0);
  }

  /** The card was charged once, after a first run that left this key and this receipt. */
  static void oneCharge(
      String given,
      FaultPoints faults,
      FakeProvider provider,
      String storedThen,
      String receiptThen) {
    List<String> keys = provider.keys(CardPaymentTest.ORDER);
    CardPaymentTest.PAY
        .expect(1, "charges of the card")
        .given(given)
        .order(faults.inLines())
        .got(provider.charges(CardPaymentTest.ORDER))
        .butIf(
            number -> number > 1 && storedThen == null,
            "the key was not in the database when the first run ended, so the second run made another"
                + " one, and to the provider another key is another payment. Store the key before"
                + " the call")
        .butIf(
            number -> number > 1 && keys.size() > 1 && keys.get(0).equals(storedThen),
            "the key was stored, and the second run sent another one: " + SEND_STORED)
        .butIf(
            number -> number > 1 && keys.size() > 1,
            "the provider got a key that is not the stored one: " + SEND_STORED)
        .butIf(
            number -> number == 0 && receiptThen != null,
            "\""
                + receiptThen
                + "\" was stored as the receipt before the provider had charged the card, so the second"
                + " run took the order for paid. Store only what provider.charge returns")
        .butIf(
            number -> number == 0 && storedThen != null,
            "the first run had stored its key, and the second run ended without asking the"
                + " provider. "
                + BEGAN)
        .butIf(0, "the second run must ask the provider: nothing shows that the card was charged")
        .otherwise("one key for each order, and one charge for each key");
  }

  /** The second run did not end in an exception that the learner's code makes itself. */
  static void noOwnException(String given, FaultPoints faults, String receipt, boolean keyAlone) {
    boolean threw = receipt != null && receipt.startsWith(CardPaymentTest.OWN);
    CardPaymentTest.PAY
        .expectThat("the second run ends with the receipt")
        .given(given)
        .order(faults.inLines())
        .butIf(
            threw && keyAlone,
            "it threw " + receipt,
            "a key without a receipt is also what a run leaves that was killed, so each retry throws"
                + " this, and the order is never paid. Send the stored key: if another run is under"
                + " way, the provider gives both the same answer")
        .otherwise(
            !threw, "it threw " + receipt, "the retry must be able to go on after each crash");
  }

  /** Returns the receipt, or the name of an exception; this provider throws none. */
  static String orOwn(Callable<String> pay) throws Exception {
    try {
      return pay.call();
    } catch (ToDo
        | SQLException
        | NullPointerException
        | FakeProvider.KeyReused
        | FakeProvider.AskedForever e) {
      throw e;
    } catch (Exception own) {
      return CardPaymentTest.OWN + own.getClass().getSimpleName();
    }
  }

  /** Each of two processes that pay at the same moment returns a receipt. */
  static void bothReturn(String given, FaultPoints faults, String first, String second) {
    for (String each : new String[] {String.valueOf(first), String.valueOf(second)}) {
      CardPaymentTest.PAY
          .expectThat("both processes return the receipt")
          .given(given)
          .order(faults.inLines())
          .butIf(
              each.startsWith(CardPaymentTest.OWN),
              "one of them threw " + each.replace(CardPaymentTest.OWN, ""),
              "the provider did not throw that: your code did, because the other process is still"
                  + " paying. Ask the provider with the stored key: it charges nothing twice, and"
                  + " gives both the same answer")
          .otherwise(true, "", "");
    }
  }

  /** The database refuses each statement: the exception leaves pay. */
  static void refusedForLong(TestShop shop) {
    WatchedDatabase.endsWithIt(
        CardPaymentTest.PAY,
        "the database refuses each statement (a timeout)",
        () ->
            CardPaymentTest.pay(
                WatchedDatabase.refusing().around(shop.pool()), new FakeProvider()));
  }

  /** A run stored its key yesterday, charged the card, and was killed; the job runs again today. */
  static void nextDay(TestShop shop) throws Exception {
    shop.only(CardPaymentTest.ORDER);
    FakeProvider today = new FakeProvider();
    CardPaymentTest.pay(shop.pool(), today);
    String sent = today.keys(CardPaymentTest.ORDER).get(0);
    for (ZoneId zone : List.of(ZoneId.systemDefault(), ZoneOffset.UTC)) {
      LocalDate date = LocalDate.now(zone);
      for (DateTimeFormatter format : DATES) {
        String yesterdays = sent.replace(format.format(date), format.format(date.minusDays(1)));
        if (!yesterdays.equals(sent)) nextDay(shop, sent, yesterdays);
      }
    }
  }

  private static void nextDay(TestShop shop, String sent, String yesterdays) throws Exception {
    shop.only(CardPaymentTest.ORDER);
    FakeProvider provider = new FakeProvider();
    new Payments(shop.pool()).insert(CardPaymentTest.ORDER, yesterdays);
    provider.charge(yesterdays, CardPaymentTest.ORDER, TestShop.cents(CardPaymentTest.ORDER));
    CardPaymentTest.pay(shop.pool(), provider);
    CardPaymentTest.PAY
        .expect(1, "charges of the card")
        .given("just before midnight the plug is pulled after the charge; the job runs again")
        .got(provider.charges(CardPaymentTest.ORDER))
        .butIf(
            2,
            "your key has the date in it, so after midnight it is another key ("
                + sent
                + "), and to the provider another key is another payment. Make the key from the order"
                + " alone, or send the stored one, which payments.find returns")
        .otherwise("the key of an order is the same on each day");
  }
}
