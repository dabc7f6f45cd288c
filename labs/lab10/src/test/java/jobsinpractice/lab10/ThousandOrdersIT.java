package jobsinpractice.lab10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.database.PostgresServer;
import jobsinpractice.database.TestDatabase;
import jobsinpractice.engine.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A thousand orders, and a plug that is pulled two hundred times, at steps that a seed chooses:
 * with the solution, and with the shop's old code. {@code -Dlab10.orders=10000} makes it larger.
 */
@DisplayName("A thousand orders with two hundred kills")
class ThousandOrdersIT {
  private static final int ORDERS = Integer.getInteger("lab10.orders", 1_000);
  private static final int KILLS = ORDERS / 5;

  /** The code of a worker that runs the job of one order. */
  private interface Code {
    void run(DataSource database, Provider provider, Job job) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the solution charges each order exactly once; the old code does not")
  void charges(DatabaseKind kind) throws Exception {
    if (kind == DatabaseKind.POSTGRESQL) {
      PostgresServer.whyMissing()
          .ifPresent(why -> System.out.println("PostgreSQL: skipped, because " + why));
      assumeTrue(PostgresServer.whyMissing().isEmpty());
    }
    Result credit = run(kind, (db, provider, job) -> new ChargeOrder(db).perform(job));
    Result card =
        run(kind, (db, provider, job) -> new CardPayment(db, provider).pay(Shop.orderOf(job)));
    Result naiveCredit = run(kind, (db, provider, job) -> Naive.charge(db, job));
    Result naiveCard =
        run(kind, (db, provider, job) -> Naive.pay(new Payments(db), provider, Shop.orderOf(job)));
    System.out.println(kind + ": " + ORDERS + " orders, " + KILLS + " kills");
    System.out.println("  credit, solution   " + credit);
    System.out.println("  credit, old code   " + naiveCredit);
    System.out.println("  card, solution     " + card);
    System.out.println("  card, old code     " + naiveCard);
    for (Result right : List.of(credit, card)) {
      assertThat(right).isEqualTo(new Result(ORDERS, 0, 0, KILLS));
    }
    for (Result wrong : List.of(naiveCredit, naiveCard)) {
      assertThat(wrong.once()).isLessThan(ORDERS);
      assertThat(wrong.kills()).isEqualTo(KILLS);
    }
  }

  /** How often the orders were charged. */
  private record Result(long once, long never, long moreThanOnce, int kills) {
    @Override
    public String toString() {
      return "charged once: " + once + ", never: " + never + ", more than once: " + moreThanOnce;
    }
  }

  private static Result run(DatabaseKind kind, Code code) throws Exception {
    int steps = steps(kind, code);
    try (TestDatabase database = TestDatabase.fresh(kind, Shop.TABLES.toArray(String[]::new))) {
      FakeProvider provider = new FakeProvider();
      Random random = new Random(42);
      Set<Integer> killed = new HashSet<>();
      while (killed.size() < KILLS) {
        killed.add(random.nextInt(ORDERS));
      }
      int kills = 0;
      for (int order = 0; order < ORDERS; order++) {
        order(database, order);
        Job job = TestShop.job(order, 1);
        if (killed.contains(order)) {
          FaultPoints faults = new FaultPoints().crashAfter(random.nextInt(steps + 1));
          DataSource pool = faults.around(database.pool());
          kills += faults.attempt(() -> code.run(pool, provider.with(faults), job)) ? 1 : 0;
        }
        code.run(database.pool(), provider, job); // the only run, or the retry after the kill
      }
      return result(database, provider, kills);
    }
  }

  /** Returns how many steps one run has. */
  private static int steps(DatabaseKind kind, Code code) throws Exception {
    try (TestDatabase database = TestDatabase.fresh(kind, Shop.TABLES.toArray(String[]::new))) {
      order(database, 1);
      FaultPoints faults = new FaultPoints();
      code.run(faults.around(database.pool()), new FakeProvider().with(faults), TestShop.job(1, 1));
      return faults.steps().size();
    }
  }

  private static void order(TestDatabase database, long order) throws SQLException {
    database.update("INSERT INTO orders VALUES (?, ?, ?)", order, "c1", 1_990L);
  }

  private static Result result(TestDatabase database, FakeProvider provider, int kills)
      throws SQLException {
    long once = 0;
    long never = 0;
    for (long order = 0; order < ORDERS; order++) {
      long charges =
          provider.charges(order)
              + database.number("SELECT COUNT(*) FROM charges WHERE order_id = ?", order);
      once += charges == 1 ? 1 : 0;
      never += charges == 0 ? 1 : 0;
    }
    return new Result(once, never, ORDERS - once - never, kills);
  }
}
