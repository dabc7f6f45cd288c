package jobsinpractice.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction on a connection of its own: committed at the end, or rolled back. */
final class Transaction {
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private Transaction() {}

  static <T> T run(DataSource database, Work<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      int isolation = connection.getTransactionIsolation();
      connection.setAutoCommit(false);
      // Each statement must see what other relays have committed by then.
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      T result;
      try {
        result = work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
      // For pools that give a connection to the next caller as it is.
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(autoCommit);
      return result;
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
