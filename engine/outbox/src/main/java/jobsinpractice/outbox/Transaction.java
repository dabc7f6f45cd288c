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
      Mode before = Mode.of(connection);
      connection.setAutoCommit(false);
      // Each statement must see what other relays have committed by then.
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      T result;
      try {
        result = work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, before, e);
        throw e;
      }
      before.restore(connection);
      return result;
    }
  }

  /** Leaves the mode as it is if the rollback fails: back in auto-commit mode, JDBC commits. */
  private static void rollBack(Connection connection, Mode before, Throwable cause) {
    try {
      connection.rollback();
      before.restore(connection);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** What a pool may leave to the next caller as it is. */
  private record Mode(boolean autoCommit, int isolation) {
    static Mode of(Connection connection) throws SQLException {
      return new Mode(connection.getAutoCommit(), connection.getTransactionIsolation());
    }

    void restore(Connection connection) throws SQLException {
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(autoCommit);
    }
  }
}
