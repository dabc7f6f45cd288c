package jobsinpractice.lab10;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.Job;
import jobsinpractice.testkit.TestJob;

/** A shop with an empty database. */
final class TestShop implements AutoCloseable {
  /** What can be left of a key without its digits, if it names no effect. */
  private static final Set<String> NO_EFFECT =
      Set.of("", "order", "orders", "orderid", "id", "key", "job", "done", "no", "nr", "number");

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

  /** A customer orders; customer and price follow from the last digit of the number. */
  void order(long id) throws SQLException {
    database.update("INSERT INTO orders VALUES (?, ?, ?)", id, "c" + id % 10, cents(id));
  }

  static long cents(long order) {
    return 1_990 + order % 10;
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

  /** Marks what other job classes have done. */
  void keysOfOtherJobs(List<String> keys) throws SQLException {
    for (String key : keys) {
      database.update("INSERT INTO done VALUES (?)", key);
    }
  }

  /** Returns a key in done that names an order and no effect, such as "order-4711"; else "". */
  String keyWithoutEffect() throws SQLException {
    return doneKeys().stream()
        .filter(key -> NO_EFFECT.contains(key.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("");
  }

  /** Returns the job of an order; each push of it has another jid. */
  static Job job(long order, int push) {
    String jid = String.format(Locale.ROOT, "%012x%012x", 0xb1d000000L + push, order);
    return TestJob.of(
        "{\"class\":\"ChargeOrder\",\"args\":["
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
