package jobsinpractice.lab11;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;

/** The shop's database, for one test. */
final class Shop implements AutoCloseable {
  final TestDatabase database;
  final SettableClock clock = new SettableClock(TestBench.START);
  final FakeRedis redis = new FakeRedis();
  private int jids;

  Shop() throws SQLException {
    database = TestDatabase.fresh(Sql.ORDERS, Sql.OUTBOX);
  }

  /** Adds an unsent row, and returns its id. */
  long row(long order) throws SQLException {
    try (Connection connection = database.pool().getConnection()) {
      return row(connection, order);
    }
  }

  long row(Connection connection, long order) throws SQLException {
    String jid = String.format(Locale.ROOT, "%024x", 0xe1ec7ed00L + jids++);
    return row(connection, order, jid, clock.instant(), null);
  }

  /** Adds an unsent row for another job class. */
  long row(long order, String job) throws SQLException {
    long id = row(order);
    database.update("UPDATE outbox SET job = ? WHERE id = ?", job, id);
    return id;
  }

  long row(Connection connection, long order, String jid, Instant created, Instant sent)
      throws SQLException {
    insert(connection, order, jid, created, sent);
    return Sql.rows(connection, "SELECT id, jid, job, order_id FROM outbox WHERE jid = ?", jid)
        .get(0)
        .id();
  }

  /** Adds a row, unsent if {@code sent} is null. */
  static void insert(Connection connection, long order, String jid, Instant created, Instant sent)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO outbox (jid, job, order_id, created_at, sent_at)"
            + " VALUES (?, 'ShipOrder', ?, ?, ?)",
        jid,
        order,
        created,
        sent);
  }

  /** Adds unsent rows for the orders from one number to another. */
  void rows(long from, long to) throws SQLException {
    for (long order = from; order <= to; order++) {
      row(order);
    }
  }

  long count(String condition) throws SQLException {
    return database.number("SELECT COUNT(*) FROM outbox WHERE " + condition);
  }

  long orders(long order) throws SQLException {
    return database.number("SELECT COUNT(*) FROM orders WHERE id = ?", order);
  }

  void markSent(Connection connection, List<Row> rows) throws SQLException {
    for (Row row : rows) {
      Sql.update(
          connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
    }
  }

  /** Returns a connection in a transaction of its own. */
  Connection transaction() throws SQLException {
    Connection connection = database.pool().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Returns how many connections the learner's code has not given back. */
  int taken() throws SQLException {
    HikariDataSource pool = database.pool().unwrap(HikariDataSource.class);
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  /** Returns the task with explanations for what the database refuses. */
  static Task explained(Task task) {
    return task.whenThrown(
            thrown -> state(thrown).equals("22001"),
            "a value is too long for its column: compare it with the tables in Sql. A jid has 24 hex"
                + " digits, as Jid.next() makes them")
        .whenThrown(
            thrown -> state(thrown).equals("23502"),
            "a column that must have a value got none: compare your INSERT with the tables in Sql")
        .whenThrown(
            SQLSyntaxErrorException.class,
            "the database does not accept this SQL: compare it with the tables in Sql");
  }

  private static String state(Throwable thrown) {
    return thrown instanceof SQLException refused ? String.valueOf(refused.getSQLState()) : "";
  }

  /** Runs what can throw SQLException in a place that must not. */
  static <T> T quietly(Callable<T> code) {
    try {
      return code.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }

  /** The pool; a statement that waits for a lock ends in an exception before a test is stopped. */
  DataSource impatient() {
    DataSource pool = database.pool();
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> {
              try {
                Connection connection = (Connection) method.invoke(pool, args);
                try (Statement statement = connection.createStatement()) {
                  statement.execute("SET lock_timeout = 500"); // in ms, on H2 and PostgreSQL
                }
                return connection;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Returns the orders whose rows are marked as sent. */
  List<Long> marked() throws SQLException {
    return database
        .rows("SELECT order_id FROM outbox WHERE sent_at IS NOT NULL ORDER BY id")
        .stream()
        .map(row -> Long.valueOf(row.get(0)))
        .toList();
  }

  /** Whether the time that is this many seconds after the clock's is the time of this machine. */
  boolean isMachines(double seconds) {
    Instant time = clock.instant().plusMillis(Math.round(seconds * 1_000));
    return Duration.between(time, Instant.now()).abs().toMinutes() < 10;
  }

  /** Returns sent_at minus created_at of the only row. */
  double secondsUntilSent() throws SQLException {
    try (Connection connection = database.pool().getConnection()) {
      Instant created = Sql.time(connection, "SELECT created_at FROM outbox");
      Instant sent = Sql.time(connection, "SELECT sent_at FROM outbox");
      return Duration.between(created, sent).toMillis() / 1e3;
    }
  }

  /** Commits a transaction in the middle of the next push. */
  void commitDuringPush(Connection late) {
    redis.meanwhile(
        () ->
            quietly(
                () -> {
                  late.commit();
                  return null;
                }));
  }
}
