package jobsinpractice.lab10;

// region pay-imports
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jobsinpractice.lab10.Payments.Payment;
import jobsinpractice.lab10.Provider.Declined;
import jobsinpractice.lab10.Provider.NoAnswer;

// endregion

/** Charges an order to a card, at a provider that is not in our database. */
final class CardPayment {
  private final Payments payments;
  private final Provider provider;

  CardPayment(DataSource database, Provider provider) {
    this.payments = new Payments(database);
    this.provider = provider;
  }

  /**
   * Charges the order exactly once and returns the receipt. This holds if a run that was killed is
   * repeated within 24 hours, while the provider knows the key. When a receipt is stored, each run
   * returns it, also when the provider has forgotten the key.
   *
   * <p>What the provider throws must reach the caller, so that the worker retries the job or gives
   * it up.
   */
  String pay(long order) throws SQLException, Declined, NoAnswer {
    // region task-4
    payments.insert(order, UUID.randomUUID().toString());
    Payment payment = payments.find(order);
    if (payment.receipt() != null) {
      return payment.receipt();
    }
    String receipt = provider.charge(payment.key(), order, payments.cents(order));
    payments.store(order, receipt);
    return receipt;
    // endregion
  }
}
