package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.TestJob;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Runs your code in the worker that {@code labs/lab start 10} runs: each welcome mail brings
 * an order, which your task 2 charges in an H2 database inside the worker. In every fifth charge
 * the plug is pulled after a random step, and the charge runs again. While task 2 is to do, the
 * shop's old code charges.
 */
public final class RanTwiceExtension implements WorkerExtension {
  private static final String ONCE =
      "SELECT COUNT(*) FROM (SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) = 1) c";
  private static final String TWICE = ONCE.replace("= 1", "> 1");

  private final AtomicLong orders = new AtomicLong();
  private final AtomicLong charged = new AtomicLong();
  private TestDatabase database;

  @Override
  public void extend(Worker.Builder worker) {
    try {
      database = TestDatabase.fresh(Shop.TABLES.toArray(String[]::new));
    } catch (SQLException e) {
      throw new IllegalStateException("H2 does not start", e);
    }
    worker.middleware(this::orderToo);
    worker.listener(
        LabNumbers.of(10)
            .number(1, "double charges found", "", w -> count(TWICE), w -> found())
            .number(2, "orders charged once", "", w -> charged.get(), w -> count(ONCE))
            .printed());
  }

  private double found() {
    try (Connection connection = database.pool().getConnection()) {
      return DoubleCharges.find(connection).size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private double count(String query) {
    try {
      return database.number(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void orderToo(Job job, Middleware.Next next) throws Exception {
    next.call();
    if (job.type().equals("WelcomeMail")) {
      charge(orders.incrementAndGet());
    }
  }

  private void charge(long order) throws Exception {
    database.update("INSERT INTO orders VALUES (?, ?, ?)", order, "c" + order % 20, 1_990L);
    String arguments = "\"args\":[" + order + "],\"jid\":\"j" + order + "\"";
    Job job = TestJob.of("{\"class\":\"ChargeOrder\"," + arguments + "}");
    Random random = new Random(order);
    if (order % 5 == 0) {
      FaultPoints faults = new FaultPoints().crashAfter(random.nextInt(4));
      faults.attempt(() -> run(faults.around(database.pool()), job));
    }
    run(database.pool(), job);
    charged.incrementAndGet();
  }

  private static void run(DataSource database, Job job) throws SQLException {
    try {
      new ChargeOrder(database).perform(job);
    } catch (ToDo toDo) {
      Naive.charge(database, job);
    }
  }
}
