package jobsinpractice.lab10;

import javax.sql.DataSource;
import jobsinpractice.database.WorkerCode;

/** Pays for the order of {@link CardPaymentTest} in another process. */
final class Paying implements WorkerCode<Provider, String> {
  @Override
  public String run(DataSource database, Provider provider) throws Exception {
    return new CardPayment(database, provider).pay(CardPaymentTest.ORDER);
  }
}
