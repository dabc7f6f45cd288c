package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jobsinpractice.engine.Job;

/**
 * Given. The shop's code as it was: right as long as each job runs once and alone. Copy from here,
 * and repair. The tests use it.
 */
final class Naive {
  private Naive() {}

  /** Task 2. */
  static void charge(DataSource database, Job job) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Shop.takeMoney(connection, Shop.orderOf(job), job.jid());
    }
  }

  /** Task 3. */
  static boolean take(DataSource database, String item) throws SQLException {
    try (Connection connection = database.getConnection()) {
      int amount = amount(connection, item);
      if (amount <= 0) {
        return false;
      }
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE stock SET amount = ? WHERE item = ?")) {
        update.setInt(1, amount - 1);
        update.setString(2, item);
        update.executeUpdate();
      }
      return true;
    }
  }

  private static int amount(Connection connection, String item) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT amount FROM stock WHERE item = ?")) {
      select.setString(1, item);
      ResultSet row = select.executeQuery();
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Task 4. */
  static String pay(Payments payments, Provider provider, long order) throws Exception {
    String key = UUID.randomUUID().toString();
    String receipt = provider.charge(key, order, payments.cents(order));
    payments.insert(order, key);
    payments.store(order, receipt);
    return receipt;
  }
}
