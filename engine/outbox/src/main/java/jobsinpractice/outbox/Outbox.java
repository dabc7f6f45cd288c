package jobsinpractice.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.Middleware;

/**
 * Adds jobs to the outbox, in the caller's transaction. An {@link OutboxRelay} pushes them after
 * the commit; a rollback takes them away with the rest. This class never talks to Redis, and never
 * commits.
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * orders.insert(connection, order);
 * outbox.addInOrder(connection, "order-4711", JobRequest.of("ShipOrder", 4711));
 * connection.commit();
 * }</pre>
 *
 * <p>Safe for use by many threads, each with a connection of its own.
 */
public final class Outbox {
  private static final int LONGEST_KEY = 255;

  private final Clock clock;
  private final List<Middleware> middleware;

  public Outbox() {
    this(Clock.systemUTC(), List.of());
  }

  /**
   * @param middleware client middleware; it runs here, in the caller's transaction, and not again
   *     when the relay pushes
   */
  public Outbox(Clock clock, List<Middleware> middleware) {
    this.clock = clock;
    this.middleware = List.copyOf(middleware);
  }

  /**
   * Adds a job that needs no order: two relays may push it before or after any other job.
   *
   * @return its jid, which never changes again; null if a middleware vetoed the job
   * @throws IllegalStateException if the connection is in auto-commit mode
   * @throws IllegalArgumentException for an argument that has no JSON form
   * @throws SQLException if the row could not be written; roll back then
   */
  public String add(Connection connection, JobRequest job) throws SQLException {
    return first(add(connection, null, List.of(job)));
  }

  /**
   * Adds a job. The relay pushes it after the earlier jobs with the same key.
   *
   * <p>Earlier means that its row has the lower id. Two transactions that add jobs with the same
   * key at the same time have no order, unless both lock the same row first, as an {@code UPDATE}
   * of the order does.
   *
   * @param key names what the order is kept for, such as "order-4711": 1 to 255 characters
   * @return as {@link #add}
   */
  public String addInOrder(Connection connection, String key, JobRequest job) throws SQLException {
    return first(addAllInOrder(connection, key, List.of(job)));
  }

  /**
   * Adds many jobs with one batch of inserts; they are pushed in the order of the list. If one is
   * refused, none is added.
   *
   * @return the jids of the jobs that no middleware vetoed
   */
  public List<String> addAllInOrder(Connection connection, String key, List<JobRequest> jobs)
      throws SQLException {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "An ordering key has 1 to " + LONGEST_KEY + " characters, not: " + key);
    }
    return add(connection, key, jobs);
  }

  private List<String> add(Connection connection, String key, List<JobRequest> jobs)
      throws SQLException {
    if (connection.getAutoCommit()) {
      throw new IllegalStateException(
          "This connection is in auto-commit mode, so the job would be committed without the"
              + " change that it belongs to. Call setAutoCommit(false) first.");
    }
    List<Push> admitted = new ArrayList<>();
    Client client = new Client((pushes, now) -> admitted.addAll(pushes), clock, middleware);
    jobs.forEach(client::push);
    OutboxTable.insert(connection, key, admitted, clock.instant());
    return admitted.stream().map(push -> push.job().jid()).toList();
  }

  private static String first(List<String> jids) {
    return jids.isEmpty() ? null : jids.get(0);
  }

  /**
   * Creates the table and its indexes if they are missing. For tests and first steps: in
   * production, {@code job_outbox.sql} belongs into your migrations.
   */
  public static void createTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : schema().split(";\n")) statement.execute(sql);
    }
  }

  private static String schema() {
    try (InputStream in = Outbox.class.getResourceAsStream("job_outbox.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
