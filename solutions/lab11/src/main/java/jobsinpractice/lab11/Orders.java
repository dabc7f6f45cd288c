package jobsinpractice.lab11;

// region orders-imports
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

// endregion

/** Places orders. */
final class Orders {
  private final DataSource database;
  private final JobQueue queue;
  private final Clock clock;

  /**
   * @param queue where the old code pushed its jobs; you do not need it
   */
  Orders(DataSource database, JobQueue queue, Clock clock) {
    this.database = database;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Places an order. When this returns, the order and a row of the outbox for its job "ShipOrder"
   * are committed. If it throws, neither of them is.
   *
   * @return the job's jid, which is in the row
   * @throws SQLException also if there is such an order already
   */
  String place(long order) throws SQLException {
    // region task-2
    String jid = Jid.next();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
      Sql.update(
          connection,
          "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)",
          jid,
          order,
          clock.instant());
      connection.commit();
    }
    return jid;
    // endregion
  }
}
