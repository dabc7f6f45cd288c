package jobsinpractice.lab10;

// region find-imports
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

// endregion

/** Finds the customers who paid more than once for one order. */
final class DoubleCharges {
  private DoubleCharges() {}

  /** Returns the ids of the orders that were charged more than once, the smallest id first. */
  static List<Long> find(Connection connection) throws SQLException {
    // region task-1
    List<Long> orders = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) > 1"
                    + " ORDER BY order_id");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        orders.add(rows.getLong(1));
      }
    }
    return orders;
    // endregion
  }
}
