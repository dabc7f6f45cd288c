package jobsinpractice.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.Job;
import jobsinpractice.testkit.TestJob;

/** Lab 10: workers die while they charge customers, and the charges run again. */
final class ChargedTwice extends Trouble<ChargedTwice.Charges> {
  private static final String[] TABLES = {
    "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer VARCHAR(20) NOT NULL, cents BIGINT NOT NULL)",
    "CREATE TABLE charges (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_id BIGINT NOT"
        + " NULL, customer VARCHAR(20) NOT NULL, cents BIGINT NOT NULL, jid VARCHAR(24) NOT NULL)",
    "CREATE TABLE done (job_key VARCHAR(100) PRIMARY KEY)",
    "CREATE TABLE payments (order_id BIGINT PRIMARY KEY, provider_key VARCHAR(100) NOT NULL,"
        + " receipt VARCHAR(100))"
  };

  ChargedTwice() {
    super(10, 10, "13:15", "workers die while they charge customers");
  }

  /** The payment provider: the same key is charged once. */
  interface Provider {
    String charge(String key, long order) throws Exception;
  }

  /** Charges an order to the customer's credit, or to a card. */
  interface Charges {
    void credit(DataSource database, Job job) throws Exception;

    void card(DataSource database, Provider provider, long order) throws Exception;
  }

  @Override
  Charges yours(LabCode code, Scene scene) {
    return new Charges() {
      @Override
      public void credit(DataSource database, Job job) throws Exception {
        code.call(code.create("ChargeOrder", database), "perform", job);
      }

      @Override
      public void card(DataSource database, Provider provider, long order) throws Exception {
        Object asked =
            code.implement(
                "Provider",
                (proxy, method, args) -> provider.charge((String) args[0], (long) args[1]));
        code.call(code.create("CardPayment", database, asked), "pay", order);
      }
    };
  }

  @Override
  Charges naive(Scene scene) {
    return new Charges() {
      @Override
      public void credit(DataSource database, Job job) throws SQLException {
        update(
            database,
            "INSERT INTO charges (order_id, customer, cents, jid) SELECT id, customer, cents, '"
                + job.jid()
                + "' FROM orders WHERE id = ?",
            ((Number) job.args().get(0)).longValue());
      }

      @Override
      public void card(DataSource database, Provider provider, long order) throws Exception {
        provider.charge(UUID.randomUUID().toString(), order);
      }
    };
  }

  private static void update(DataSource database, String sql, long order) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, order);
      statement.executeUpdate();
    }
  }

  @Override
  void happen(Charges charges, Scene scene) throws Exception {
    int orders = scene.between(12, 20);
    try (TestDatabase database = TestDatabase.fresh(DatabaseKind.H2, TABLES)) {
      for (long order = 1; order <= orders; order++) {
        database.update("INSERT INTO orders VALUES (?, ?, ?)", order, "c" + order, 1_990L);
        credit(charges, database, scene, order);
      }
      long once = count(database, "= 1");
      long twice = count(database, "> 1");
      scene.lose(
          LossKind.DOUBLE_CHARGE,
          twice,
          "the worker died before the job was settled, or the order was pushed twice");
      scene.lose(LossKind.LOST_JOB, orders - once - twice, "the order was never charged");
      cards(charges, database, scene, orders);
    }
  }

  private static long count(TestDatabase database, String times) throws SQLException {
    return database.number(
        "SELECT COUNT(*) FROM (SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) "
            + times
            + ") c");
  }

  private static void credit(Charges charges, TestDatabase database, Scene scene, long order)
      throws Exception {
    Job job = job(order, "a" + order);
    FaultPoints faults = new FaultPoints().crashAfter(order == 1 ? 1 : scene.between(0, 5));
    faults.attempt(() -> charges.credit(faults.around(database.pool()), job));
    charges.credit(database.pool(), job);
    if (order == 2 || scene.random().nextInt(4) == 0) {
      charges.credit(database.pool(), job(order, "b" + order));
    }
  }

  private static Job job(long order, String jid) {
    return TestJob.of(
        "{\"class\":\"ChargeCard\",\"args\":[" + order + "],\"jid\":\"" + jid + "\"}");
  }

  private static void cards(Charges charges, TestDatabase database, Scene scene, int orders)
      throws Exception {
    Map<String, String> receipts = new HashMap<>();
    Map<Long, Integer> taken = new HashMap<>();
    for (long order = 1; order <= orders; order++) {
      FaultPoints faults = new FaultPoints().crashAfter(scene.between(0, 5));
      Provider real =
          (key, id) ->
              receipts.computeIfAbsent(
                  key,
                  fresh -> {
                    taken.merge(id, 1, Integer::sum);
                    return "receipt of " + fresh;
                  });
      Provider through = (key, id) -> faults.step("the provider", () -> real.charge(key, id));
      long number = order;
      faults.attempt(() -> charges.card(faults.around(database.pool()), through, number));
      charges.card(database.pool(), real, number);
    }
    long twice = taken.values().stream().filter(times -> times > 1).count();
    scene.lose(
        LossKind.DOUBLE_CHARGE,
        twice,
        "the worker died after the call of the provider, and the retry had another key");
    scene.lose(LossKind.LOST_JOB, orders - taken.size(), "the card was never charged");
  }
}
