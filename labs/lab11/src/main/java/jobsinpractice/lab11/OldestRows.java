package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Given. Right for one relay: the unsent rows, lowest id first. Two relays would both push them.
 */
final class OldestRows implements Rows {
  static final String SQL =
      "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ?";

  @Override
  public List<Row> next(Connection connection, int limit) throws SQLException {
    return Sql.rows(connection, SQL, limit);
  }
}
