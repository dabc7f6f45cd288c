package jobsinpractice.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, empty database for one test, reached through a HikariCP pool. Both kinds accept the same
 * SQL for what the labs do: H2 runs in its PostgreSQL mode.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.fresh("CREATE TABLE charges (…)")) {
 *   new Charges(database.pool()).charge(order);
 *   long charges = database.number("SELECT COUNT(*) FROM charges WHERE order_id = ?", order.id());
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, Deque<TestDatabase>> CLOSED = new HashMap<>();

  static {
    // HikariCP logs each start and stop, but a lab's output is for the test report.
    String level = "org.slf4j.simpleLogger.log.com.zaxxer.hikari";
    System.setProperty(level, System.getProperty(level, "off"));
  }

  private final DatabaseKind kind;
  private final String name;
  private final List<HikariDataSource> pools = new ArrayList<>();
  private final DataSource pool;
  private DataSource other;
  private String reusedAs;
  private final Connection watching;

  private TestDatabase(DatabaseKind kind, String... schema) throws SQLException {
    this.kind = kind;
    this.name = "test" + COUNT.incrementAndGet();
    this.watching = connect();
    if (kind == DatabaseKind.POSTGRESQL) {
      execute("CREATE SCHEMA " + name);
    }
    execute(schema);
    this.pool = newPool(10);
  }

  /** Creates a database of the chosen kind with these statements; see {@link DatabaseKind}. */
  public static TestDatabase fresh(String... schema) throws SQLException {
    return fresh(DatabaseKind.chosen(), schema);
  }

  /**
   * Returns a database with this schema that an earlier test of this JVM has closed, or else a
   * fresh one. It holds what that test has left: empty its tables first.
   */
  public static TestDatabase reused(String... schema) throws SQLException {
    DatabaseKind kind = DatabaseKind.chosen();
    String key = kind + String.join(";", schema);
    synchronized (CLOSED) {
      Deque<TestDatabase> closed = CLOSED.computeIfAbsent(key, any -> new ArrayDeque<>());
      TestDatabase database = closed.isEmpty() ? new TestDatabase(kind, schema) : closed.pop();
      database.reusedAs = key;
      return database;
    }
  }

  /** Creates a database of this kind with these statements. */
  public static TestDatabase fresh(DatabaseKind kind, String... schema) throws SQLException {
    return new TestDatabase(kind, schema);
  }

  public DatabaseKind kind() {
    return kind;
  }

  /** Returns a pool of up to ten connections. */
  public DataSource pool() {
    return pool;
  }

  /** Returns another pool of up to ten connections, as another process has one. */
  public DataSource otherPool() {
    if (other == null) {
      other = newPool(10);
    }
    return other;
  }

  /** Returns one more pool, as another process has one; it ends with this database. */
  public DataSource newPool(int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url());
    config.setUsername(user());
    config.setPassword(password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    if (kind == DatabaseKind.H2) {
      config.setConnectionTimeout(3_000); // code that closes no connection fails soon
    }
    config.setThreadFactory(TestDatabase::poolThread);
    HikariDataSource made = new HikariDataSource(config);
    pools.add(made);
    return kind == DatabaseKind.H2 ? H2Dialect.around(made) : made;
  }

  /** The thread of a pool outlives a test, so it must not hold the test's class loader. */
  private static Thread poolThread(Runnable work) {
    Thread thread = new Thread(work, "pool of a test database");
    thread.setDaemon(true);
    thread.setContextClassLoader(TestDatabase.class.getClassLoader());
    return thread;
  }

  /** Runs statements on a connection of their own; each is committed at once. */
  public void execute(String... statements) throws SQLException {
    try (Statement statement = watching.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Runs a statement with parameters; returns the number of changed rows. */
  public int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** Returns the number in the first column of the only row. */
  public long number(String query, Object... parameters) throws SQLException {
    return Long.parseLong(rows(query, parameters).get(0).get(0));
  }

  /** Returns the committed rows as text; a null is "null". */
  public List<List<String>> rows(String query, Object... parameters) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement statement = prepared(query, parameters);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = watching.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** Returns whether one connection waits for a lock that another one holds. */
  boolean waitsForLock() throws SQLException {
    return kind == DatabaseKind.H2
        ? number("SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL")
            > 0
        : number(
                "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND"
                    + " application_name = ?",
                name)
            > 0;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  private String url() {
    return kind == DatabaseKind.H2
        ? "jdbc:h2:mem:"
            + name
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=20000"
        : PostgresServer.get().url(name);
  }

  private String user() {
    return kind == DatabaseKind.H2 ? "sa" : PostgresServer.USER;
  }

  private String password() {
    return kind == DatabaseKind.H2 ? "" : PostgresServer.get().password();
  }

  /** Keeps the database for a later test if it is a reused one; drops it otherwise. */
  @Override
  public void close() throws SQLException {
    if (reusedAs != null && idle()) {
      synchronized (CLOSED) {
        CLOSED.get(reusedAs).push(this);
      }
      return;
    }
    pools.forEach(HikariDataSource::close);
    try (watching) {
      if (kind == DatabaseKind.POSTGRESQL) {
        execute("DROP SCHEMA " + name + " CASCADE");
      }
    }
  }

  /** Returns whether no connection is in use: one that was not closed may hold locks. */
  private boolean idle() {
    return pools.stream().allMatch(p -> p.getHikariPoolMXBean().getActiveConnections() == 0);
  }
}
