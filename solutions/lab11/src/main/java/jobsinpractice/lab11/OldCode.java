package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Given. The shop's code before Wednesday, and the first repair. Both are wrong. */
final class OldCode {
  private final DataSource database;
  private final JobQueue queue;

  OldCode(DataSource database, JobQueue queue) {
    this.database = database;
    this.queue = queue;
  }

  /** The job is pushed before the order is committed. */
  void pushInside(long order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
      queue.push(List.of(shipping(order)));
      connection.commit();
    }
  }

  /** The job is pushed after the order is committed. */
  void pushAfter(long order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
      connection.commit();
    }
    queue.push(List.of(shipping(order)));
  }

  private static Row shipping(long order) {
    return new Row(0, Jid.next(), "ShipOrder", order);
  }
}
