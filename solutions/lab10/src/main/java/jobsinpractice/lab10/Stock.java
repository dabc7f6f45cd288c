package jobsinpractice.lab10;

// region stock-imports
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

// endregion

/** The number of each item that the shop can still sell. Several worker processes change it. */
final class Stock {
  private final DataSource database;

  Stock(DataSource database) {
    this.database = database;
  }

  /**
   * Takes one piece of an item; returns false if there is none, or if the shop does not have the
   * item. Each piece is sold exactly once, and the amount never falls below 0. If the database
   * fails, its SQLException reaches the caller.
   */
  boolean take(String item) throws SQLException {
    // region task-3
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE stock SET amount = amount - 1 WHERE item = ? AND amount > 0")) {
      update.setString(1, item);
      return update.executeUpdate() == 1;
    }
    // endregion
  }
}
