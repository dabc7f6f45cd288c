package jobsinpractice.fleet.day;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.internal.Timestamps;

/** Writes a row for each run of a job before it begins, so that a kill cannot hide the run. */
final class RunLog implements Middleware {
  /** The job's field with the name of its day. */
  static final String DAY = "launch_day";

  private final DataSource database;
  private final DaySettings settings;
  private final ThreadLocal<Long> row = new ThreadLocal<>();

  RunLog(DataSource database, DaySettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    if (!job.field(DAY).filter(settings.day()::equals).isPresent()) return; // of an earlier day
    long id = begin(job);
    row.set(id);
    String outcome = "failed";
    try {
      next.call();
      outcome = "done";
    } catch (JobPostponed e) {
      outcome = "postponed";
      throw e;
    } finally {
      row.remove();
      end(id, outcome);
    }
  }

  /** Returns the time in seconds, as in the rows. */
  static double now() {
    return Timestamps.seconds(Instant.now());
  }

  private long begin(Job job) throws SQLException {
    Instant now = Instant.now();
    Duration waited = job.enqueuedAt().map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO runs (jid, type, machine, version, began, waited)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, job.jid());
      insert.setString(2, job.type());
      insert.setInt(3, settings.machine());
      insert.setInt(4, settings.version());
      insert.setDouble(5, Timestamps.seconds(now));
      insert.setDouble(6, waited.toMillis() / 1e3);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private void end(long id, String outcome) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE runs SET ended = ?, outcome = ? WHERE id = ?")) {
      update.setDouble(1, now());
      update.setString(2, outcome);
      update.setLong(3, id);
      update.executeUpdate();
    }
  }

  /** Notes that the job on this thread saw the customer of another job. */
  void wrongCustomer() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE runs SET wrong_customer = TRUE WHERE id = ?")) {
      update.setLong(1, row.get());
      update.executeUpdate();
    }
  }
}
