package jobsinpractice.lab10;

// region charge-imports
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import jobsinpractice.engine.Job;

// endregion

/** Charges an order to the customer's credit at the shop: one row in {@code charges}. */
final class ChargeOrder {
  private final DataSource database;

  ChargeOrder(DataSource database) {
    this.database = database;
  }

  /**
   * Charges the job's order exactly once, no matter how often the job runs, and also if the order
   * was pushed twice. If the order is charged already, it must return without an exception.
   */
  void perform(Job job) throws SQLException {
    // region task-2
    long order = Shop.orderOf(job);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (isNew(connection, "ChargeOrder " + order)) {
        Shop.takeMoney(connection, order, job.jid());
        connection.commit();
      }
    }
    // endregion
  }

  // region charge-key
  private static boolean isNew(Connection connection, String key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO done (job_key) VALUES (?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, key);
      return insert.executeUpdate() == 1;
    }
  }
  // endregion
}
