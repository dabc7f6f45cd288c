package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import jobsinpractice.engine.Job;

/** Given. The tables of the shop, and what the tasks share. */
final class Shop {
  /** The tables, as the tests create them. */
  static final List<String> TABLES =
      List.of(
          "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer VARCHAR(20) NOT NULL,"
              + " cents BIGINT NOT NULL)",
          // One row for each time that money was taken from a customer.
          "CREATE TABLE charges (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
              + " order_id BIGINT NOT NULL, customer VARCHAR(20) NOT NULL,"
              + " cents BIGINT NOT NULL, jid VARCHAR(24) NOT NULL)",
          // What is done, by a key that you choose. All job classes use it.
          "CREATE TABLE done (job_key VARCHAR(100) PRIMARY KEY)",
          "CREATE TABLE stock (item VARCHAR(20) PRIMARY KEY, amount INT NOT NULL)",
          // A payment by card: the key that the provider gets, and its receipt, null until then.
          "CREATE TABLE payments (order_id BIGINT PRIMARY KEY, provider_key VARCHAR(100) NOT NULL,"
              + " receipt VARCHAR(100))");

  private Shop() {}

  /** Returns the order that this job charges. */
  static long orderOf(Job job) {
    return ((Number) job.args().get(0)).longValue();
  }

  /** Takes the money for the order, as part of the connection's transaction. */
  static void takeMoney(Connection connection, long order, String jid) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO charges (order_id, customer, cents, jid)"
                + " SELECT id, customer, cents, CAST(? AS VARCHAR) FROM orders WHERE id = ?")) {
      insert.setString(1, jid);
      insert.setLong(2, order);
      if (insert.executeUpdate() == 0) {
        throw new SQLException("order " + order + " not found");
      }
    }
  }
}
