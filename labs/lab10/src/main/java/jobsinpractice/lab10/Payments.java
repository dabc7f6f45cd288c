package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Given. The table {@code payments}. Each method is a transaction of its own. */
final class Payments {
  private final DataSource database;

  Payments(DataSource database) {
    this.database = database;
  }

  /** What is stored for an order. The receipt is null until the provider has given one. */
  record Payment(String key, String receipt) {}

  /** Stores a key for an order that has none; returns false if the order has one already. */
  boolean insert(long order, String key) throws SQLException {
    return update(
            "INSERT INTO payments (order_id, provider_key) VALUES (?, ?) ON CONFLICT DO NOTHING",
            order,
            key)
        == 1;
  }

  /** Stores the receipt of an order that has a key. */
  void store(long order, String receipt) throws SQLException {
    update("UPDATE payments SET receipt = ? WHERE order_id = ?", receipt, order);
  }

  /** Returns what is stored for an order, or null. */
  Payment find(long order) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT provider_key, receipt FROM payments WHERE order_id = ?")) {
      select.setLong(1, order);
      ResultSet row = select.executeQuery();
      return row.next() ? new Payment(row.getString(1), row.getString(2)) : null;
    }
  }

  /** Returns the price of an order. */
  long cents(long order) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT cents FROM orders WHERE id = ?")) {
      select.setLong(1, order);
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private int update(String sql, Object first, Object second) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, first);
      statement.setObject(2, second);
      return statement.executeUpdate();
    }
  }
}
