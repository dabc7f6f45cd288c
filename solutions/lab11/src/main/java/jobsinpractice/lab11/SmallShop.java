package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.testkit.ToDo;

/** Given. A shop of one web server and one relay. Now and then, one of them dies. */
final class SmallShop {
  private static final long COMMIT_MILLIS = 8;

  private final Random random = new Random();
  private final AtomicLong orders = new AtomicLong(4710);
  private final AtomicLong tooEarly = new AtomicLong();
  private TestDatabase database;
  private JobQueue queue;
  private Clock clock;

  void open(JobQueue redis, Clock time) {
    queue = redis;
    clock = time;
    try {
      database = TestDatabase.fresh(DatabaseKind.H2, Sql.ORDERS, Sql.OUTBOX, Health.index());
    } catch (ToDo toDo) {
      database = withoutIndex();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestDatabase withoutIndex() {
    try {
      return TestDatabase.fresh(DatabaseKind.H2, Sql.ORDERS, Sql.OUTBOX);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Places an order, and dies at one of ten. */
  void place() throws Exception {
    long order = orders.incrementAndGet();
    FaultPoints faults = faults(4);
    try {
      faults.attempt(() -> new Orders(faults.around(database.pool()), queue, clock).place(order));
    } catch (ToDo toDo) {
      FaultPoints old = faults(4);
      JobQueue slowCommit =
          rows -> {
            queue.push(rows);
            LockSupport.parkNanos(Duration.ofMillis(COMMIT_MILLIS).toNanos());
          };
      DataSource pool = old.around(database.pool());
      old.attempt(() -> new OldCode(pool, slowCommit).pushInside(order));
      throw toDo;
    }
  }

  /** Relays a batch, and dies at one of ten. */
  void relay() throws Exception {
    FaultPoints faults = faults(12);
    Relay relay = new Relay(faults.around(database.pool()), new SharedRows(), queue, clock, 10);
    faults.attempt(relay::relay);
  }

  private FaultPoints faults(int steps) {
    FaultPoints faults = new FaultPoints();
    return random.nextInt(10) > 0 ? faults : faults.crashAfter(random.nextInt(steps));
  }

  /** The job: it looks for its order. */
  void ship(long order) throws SQLException {
    if (database.number("SELECT COUNT(*) FROM orders WHERE id = ?", order) == 0) {
      tooEarly.incrementAndGet();
      throw new IllegalStateException("order " + order + " not found");
    }
  }

  long tooEarly() {
    return tooEarly.get();
  }

  /** Returns how many orders have no row of the outbox. */
  long lost() {
    return number(
        "SELECT COUNT(*) FROM orders WHERE NOT EXISTS"
            + " (SELECT 1 FROM outbox WHERE order_id = orders.id)");
  }

  private long number(String query) {
    try {
      return database.number(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  double lag() {
    try (Connection connection = database.pool().getConnection()) {
      Instant oldest =
          Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
      return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1e3;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  double yourLag() {
    try {
      return new Health(database.pool()).lag(clock.instant()).toMillis() / 1e3;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
