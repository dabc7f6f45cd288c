package jobsinpractice.lab11;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import jobsinpractice.testkit.ToDo;

/** Watches the outbox and keeps it small. */
final class Health {
  /** Most rows that one transaction of the clean-up deletes. */
  static final int PIECE = 100;

  private final DataSource database;

  Health(DataSource database) {
    this.database = database;
  }

  // Lab 11, task 5: return the age of the oldest unsent row, delete sent rows in small pieces, and
  // return an index for the relay's query.

  /**
   * Returns how long the unsent row with the earliest {@code created_at} has been waiting; zero if
   * there is none. It is never negative.
   */
  Duration lag(Instant now) throws SQLException {
    throw ToDo.task(11, 5);
  }

  /**
   * Deletes all rows that were sent before this time, in transactions of at most PIECE rows.
   *
   * @return how many were deleted
   */
  int cleanUp(Instant before) throws SQLException {
    throw ToDo.task(11, 5);
  }

  /**
   * Returns the statement that creates an index for the relay's query, and for the search for older
   * rows of an order.
   */
  static String index() {
    throw ToDo.task(11, 5);
  }
}
