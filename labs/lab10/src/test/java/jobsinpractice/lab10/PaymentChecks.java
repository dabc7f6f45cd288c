package jobsinpractice.lab10;

import java.sql.SQLException;
import java.util.List;
import jobsinpractice.database.FaultPoints;

/** What the tests of a payment look at after a run: what is stored, and what was charged. */
final class PaymentChecks {
  private static final String SEND_STORED =
      "read the key back with payments.find, and send that one. insert keeps the first key of an order";

  static final String BEGAN =
      "A key without a receipt shows that a run began, and not that the order is paid: ask the"
          + " provider with that key";

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
}
