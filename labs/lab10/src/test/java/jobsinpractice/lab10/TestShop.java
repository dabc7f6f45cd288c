package jobsinpractice.lab10;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.Job;
import jobsinpractice.testkit.TestJob;

/** A shop with an empty database. */
final class TestShop implements AutoCloseable {
  final TestDatabase database;

  private TestShop(TestDatabase database) {
    this.database = database;
  }

  static TestShop open() throws SQLException {
    return new TestShop(TestDatabase.reused(Shop.TABLES.toArray(String[]::new)));
  }

  DataSource pool() {
    return database.pool();
  }

  /** Forgets everything. */
  void empty() throws SQLException {
    for (String table : List.of("charges", "orders", "done", "stock", "payments")) {
      database.execute("DELETE FROM " + table);
    }
  }

  /** A customer orders; the price follows from the number. */
  void order(long id) throws SQLException {
    database.update("INSERT INTO orders VALUES (?, ?, ?)", id, "c" + id % 10, cents(id));
  }

  static long cents(long order) {
    return 100 + order;
  }

  /** Puts these orders, and nothing else, into the shop. */
  void only(long... orders) throws SQLException {
    empty();
    for (long order : orders) {
      order(order);
    }
  }

  long charges(long order) throws SQLException {
    return database.number("SELECT COUNT(*) FROM charges WHERE order_id = ?", order);
  }

  List<String> doneKeys() throws SQLException {
    return database.rows("SELECT job_key FROM done ORDER BY job_key").stream()
        .map(row -> row.get(0))
        .toList();
  }

  /** Returns the job of an order; each push of it has another jid. */
  static Job job(long order, int push) {
    String jid = String.format(Locale.ROOT, "%012x%012x", 0xb1d000000L + push, order);
    return TestJob.of(
        "{\"class\":\"ChargeCard\",\"args\":["
            + order
            + "],\"retry\":10,\"jid\":\""
            + jid
            + "\",\"queue\":\"default\"}");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
