package jobsinpractice.lab11;

// region relay-imports
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

// endregion

/** Pushes the jobs of the outbox to Redis. */
final class Relay {
  private final DataSource database;
  private final Rows rows;
  private final JobQueue queue;
  private final Clock clock;
  private final int batch;

  /**
   * @param rows chooses the rows of each batch
   * @param batch most rows in one push
   */
  Relay(DataSource database, Rows rows, JobQueue queue, Clock clock, int batch) {
    this.database = database;
    this.rows = rows;
    this.queue = queue;
    this.clock = clock;
    this.batch = batch;
  }

  /**
   * Pushes one batch of rows in one push, and sets their {@code sent_at}.
   *
   * <p>A crash must never lose a job, and repeats at most this batch.
   *
   * @return how many jobs were pushed
   */
  int relay() throws SQLException {
    // region task-3
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      List<Row> next = rows.next(connection, batch);
      if (!next.isEmpty()) queue.push(next);
      for (Row row : next) {
        Sql.update(
            connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
      }
      connection.commit();
      return next.size();
    }
    // endregion
  }
}
