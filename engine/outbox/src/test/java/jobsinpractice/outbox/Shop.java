package jobsinpractice.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.PostgresServer;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.testing.SettableClock;

/** A database with orders and an outbox, and a list in place of Redis. */
final class Shop implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  final TestDatabase database;
  final DataSource pool;
  final SettableClock clock = new SettableClock(NOON);
  final Outbox outbox = new Outbox(clock, List.of());

  /** What Redis has got, in order. */
  final List<Job> pushed = new ArrayList<>();

  int roundTrips;

  Shop(DatabaseKind kind) throws SQLException {
    database = TestDatabase.fresh(kind, "CREATE TABLE orders (id BIGINT PRIMARY KEY)");
    pool = database.pool();
    try (Connection connection = pool.getConnection()) {
      Outbox.createTable(connection);
    }
  }

  /** H2, and PostgreSQL where there is one. */
  static Stream<DatabaseKind> kinds() {
    if (PostgresServer.whyMissing().isEmpty()) return Stream.of(DatabaseKind.values());
    System.out.println("Outbox on H2 only: " + PostgresServer.whyMissing().get());
    return Stream.of(DatabaseKind.H2);
  }

  /** Places an order on this pool, and adds its job in the same transaction. */
  String place(DataSource database, int order, String key) throws SQLException {
    return Transaction.run(
        database,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO orders VALUES (?)")) {
            insert.setLong(1, order);
            insert.executeUpdate();
          }
          return add(connection, key, order);
        });
  }

  String add(Connection connection, String key, int order) throws SQLException {
    JobRequest job = JobRequest.of("ShipOrder", order);
    return key == null ? outbox.add(connection, job) : outbox.addInOrder(connection, key, job);
  }

  OutboxRelay relay() {
    return relay(new FaultPoints(), 1_000);
  }

  /** Each job that reaches Redis is a fault point, as a batch that arrives in parts. */
  OutboxRelay relay(FaultPoints faults, int batch) {
    JobStore jobs =
        (pushes, now) -> {
          roundTrips++;
          for (Push push : pushes) receive(faults, push);
        };
    return new OutboxRelay(faults.around(pool), jobs, clock, batch);
  }

  private void receive(FaultPoints faults, Push push) {
    try {
      Job copy = push.job().copy();
      faults.step("PUSH " + copy.args(), () -> pushed.add(copy));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> jids() {
    return pushed.stream().map(Job::jid).toList();
  }

  /** The orders in which Redis saw the jobs for the first time. */
  List<Object> firstPushes() {
    return pushed.stream()
        .map(job -> job.args().get(0))
        .collect(() -> new LinkedHashSet<Object>(), LinkedHashSet::add, LinkedHashSet::addAll)
        .stream()
        .toList();
  }

  long unsent() throws SQLException {
    return database.number("SELECT COUNT(*) FROM job_outbox WHERE sent_at IS NULL");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
