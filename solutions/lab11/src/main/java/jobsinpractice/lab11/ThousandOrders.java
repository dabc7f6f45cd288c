package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.TestDatabase;

/**
 * Given. A day of the shop with crashes at random steps, the same for the same seed. A list takes
 * the place of Redis. For every fourth job a worker is idle and runs it immediately; the others run
 * later.
 */
final class ThousandOrders implements AutoCloseable {
  static final String HEADER =
      "code          crashes  orders  shipped once  lost  too early  no order  came again";

  private static final int BATCH = 10;

  /** Which code places the orders. */
  enum Code {
    PUSH_INSIDE,
    PUSH_AFTER,
    OUTBOX
  }

  /**
   * What came of a day.
   *
   * @param committed orders in the database
   * @param shippedOnce orders with one parcel
   * @param repeated jobs that came again and that a worker left out, because a job with this jid
   *     had shipped the order
   */
  record Result(
      Code code,
      int crashes,
      long committed,
      long shippedOnce,
      long lost,
      long tooEarly,
      long ghosts,
      int repeated) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-12s %8d %7d %13d %5d %10d %9d %11d",
          code.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          crashes,
          committed,
          shippedOnce,
          lost,
          tooEarly,
          ghosts,
          repeated);
    }
  }

  private final TestDatabase database;
  private final Code code;
  private final Random random;
  private final Deque<Row> redis = new ArrayDeque<>();
  private final List<Row> retries = new ArrayList<>();
  private final Map<Long, List<Event>> logs = new HashMap<>();
  private int placeCrashes;
  private int relayCrashes;
  private int workerCrashes;
  private int crashes;
  private int repeated;

  private ThousandOrders(TestDatabase database, Code code, long seed) {
    this.database = database;
    this.code = code;
    this.random = new Random(seed);
  }

  static Result run(DatabaseKind kind, Code code, int orders, int crashes, long seed)
      throws Exception {
    try (TestDatabase database =
            TestDatabase.fresh(
                kind,
                Sql.ORDERS,
                Sql.OUTBOX,
                "CREATE TABLE parcels (jid VARCHAR(24) PRIMARY KEY, order_id BIGINT NOT NULL)");
        ThousandOrders day = new ThousandOrders(database, code, seed)) {
      return day.run(orders, crashes);
    }
  }

  private Result run(int orders, int most) throws Exception {
    for (int order = 1; order <= orders; order++) {
      boolean crash = random.nextInt(orders - order + 1) < most - planned();
      if (crash) plan();
      place(order);
      if (order % 10 == 0) {
        relayAndWork();
      }
    }
    relayAndWork();
    for (int extra = 1; planned() > crashes && extra < 100; extra++) {
      place(orders + extra); // for a planned crash that has not happened yet
      relayAndWork();
    }
    redis.addAll(retries); // the engine tries them again, 25 times
    work();
    return result();
  }

  private int planned() {
    return crashes + placeCrashes + relayCrashes + workerCrashes;
  }

  private void plan() {
    int where = code == Code.OUTBOX ? random.nextInt(3) : 0;
    if (where == 0) placeCrashes++;
    else if (where == 1) relayCrashes++;
    else workerCrashes++;
  }

  private void place(long order) throws Exception {
    FaultPoints faults = new FaultPoints();
    if (placeCrashes > 0) faults.crashAfter(random.nextInt(4)); // three steps
    DataSource pool = faults.around(database.pool());
    JobQueue queue = rows -> push(faults, rows);
    faults.attempt(
        () -> {
          if (code == Code.PUSH_INSIDE) new OldCode(pool, queue).pushInside(order);
          else if (code == Code.PUSH_AFTER) new OldCode(pool, queue).pushAfter(order);
          else new Orders(pool, queue, Clock.systemUTC()).place(order);
        });
    if (faults.crashed()) {
      placeCrashes--;
      crashes++;
    }
    seeCommit(order);
    if (!log(order).contains(Event.COMMITTED)) log(order).add(Event.ROLLED_BACK);
  }

  private List<Event> log(long order) {
    return logs.computeIfAbsent(order, any -> new ArrayList<>());
  }

  private void seeCommit(long order) throws SQLException {
    boolean there = database.number("SELECT COUNT(*) FROM orders WHERE id = ?", order) == 1;
    if (there && !log(order).contains(Event.COMMITTED)) log(order).add(Event.COMMITTED);
  }

  private void push(FaultPoints faults, List<Row> rows) {
    try {
      for (Row row : rows) {
        seeCommit(row.order());
        faults.step("PUSH " + row.order(), () -> received(row));
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean received(Row row) throws Exception {
    log(row.order()).add(Event.PUSHED);
    if (random.nextInt(4) > 0) return redis.add(row);
    ship(database.pool(), row);
    return true;
  }

  private void relayAndWork() throws Exception {
    while (code == Code.OUTBOX && unsent() > 0) {
      FaultPoints faults = new FaultPoints();
      int steps = 2 * Math.min(BATCH, unsent()) + 2;
      if (relayCrashes > 0) faults.crashAfter(random.nextInt(steps + 1));
      faults.attempt(
          () ->
              new Relay(
                      faults.around(database.pool()),
                      new SharedRows(),
                      rows -> push(faults, rows),
                      Clock.systemUTC(),
                      BATCH)
                  .relay());
      if (faults.crashed()) {
        relayCrashes--;
        crashes++;
      }
    }
    work();
  }

  private int unsent() throws SQLException {
    return (int) database.number("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL");
  }

  /** A job stays in Redis until its worker has settled it. */
  private void work() throws Exception {
    while (!redis.isEmpty()) {
      Row job = redis.peek();
      FaultPoints faults = new FaultPoints();
      if (workerCrashes > 0) faults.crashAfter(random.nextInt(4));
      faults.attempt(() -> ship(faults.around(database.pool()), job));
      if (faults.crashed()) {
        workerCrashes--;
        crashes++;
      } else {
        redis.remove();
      }
    }
  }

  /** The job itself: one parcel for each jid. */
  private void ship(DataSource pool, Row job) throws SQLException {
    log(job.order()).add(Event.RAN);
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      if (Sql.rows(connection, "SELECT id, '', '', id FROM orders WHERE id = ?", job.order())
          .isEmpty()) {
        if (!retries.contains(job)) retries.add(job);
        return;
      }
      int parcels =
          Sql.update(
              connection,
              "INSERT INTO parcels (jid, order_id) SELECT CAST(? AS VARCHAR), CAST(? AS BIGINT) WHERE NOT EXISTS"
                  + " (SELECT 1 FROM parcels WHERE jid = ?)",
              job.jid(),
              job.order(),
              job.jid());
      connection.commit();
      if (parcels == 0) repeated++;
    }
  }

  private Result result() throws SQLException {
    Map<Verdict, Long> verdicts = new HashMap<>();
    logs.values().forEach(log -> verdicts.merge(Audit.verdict(log), 1L, Long::sum));
    long once =
        database.number(
            "SELECT COUNT(*) FROM orders WHERE (SELECT COUNT(*) FROM parcels"
                + " WHERE parcels.order_id = orders.id) = 1");
    return new Result(
        code,
        crashes,
        database.number("SELECT COUNT(*) FROM orders"),
        once,
        verdicts.getOrDefault(Verdict.LOST, 0L),
        verdicts.getOrDefault(Verdict.TOO_EARLY, 0L),
        verdicts.getOrDefault(Verdict.NO_ORDER, 0L),
        repeated);
  }

  @Override
  public void close() {
    logs.clear();
  }
}
