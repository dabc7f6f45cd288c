package jobsinpractice.lab11;

// region rows-imports
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

// endregion

/** Chooses rows for one of several relays, which run in different processes. */
final class SharedRows implements Rows {
  /**
   * Returns up to {@code limit} unsent rows, lowest id first. No other relay gets these rows until
   * this transaction ends, and this method never waits for another relay.
   *
   * <p>A row is returned only if each older row of its order is sent, or is before it in the same
   * list. (An older row has a lower id.)
   */
  @Override
  public List<Row> next(Connection connection, int limit) throws SQLException {
    // region task-4
    return Sql.rows(
        connection,
        """
        SELECT id, jid, job, order_id FROM outbox
        WHERE sent_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM outbox older
          WHERE older.order_id = outbox.order_id
            AND older.id < outbox.id AND older.sent_at IS NULL)
        ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
        """,
        limit);
    // endregion
  }
}
