package jobsinpractice.lab11;

// region health-imports
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

// endregion

/** Watches the outbox and keeps it small. */
final class Health {
  /** Most rows that one transaction of the clean-up deletes. */
  static final int PIECE = 100;

  private final DataSource database;

  Health(DataSource database) {
    this.database = database;
  }

  // region task-5
  /**
   * Returns how long the unsent row with the earliest {@code created_at} has been waiting; zero if
   * there is none. It is never negative.
   */
  Duration lag(Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Instant oldest =
          Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
      return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
  }

  /**
   * Deletes all rows that were sent before this time, in transactions of at most PIECE rows.
   *
   * @return how many were deleted
   */
  int cleanUp(Instant before) throws SQLException {
    int all = 0;
    int deleted;
    do {
      try (Connection connection = database.getConnection()) { // in auto-commit mode
        deleted =
            Sql.update(
                connection,
                "DELETE FROM outbox WHERE id IN"
                    + " (SELECT id FROM outbox WHERE sent_at < ? ORDER BY id LIMIT ?)",
                before,
                PIECE);
      }
      all += deleted;
    } while (deleted > 0);
    return all;
  }

  /**
   * Returns the statement that creates an index for the relay's query, and for the search for older
   * rows of an order.
   */
  static String index() {
    return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
  }
  // endregion
}
