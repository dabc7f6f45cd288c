package jobsinpractice.lab11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * A thousand orders with 200 crashes: with the outbox, each order is shipped once; with the old
 * code, the result shows how many are not. More with {@code -Dlab11.orders=10000}; a fifth of them
 * crash.
 */
class ThousandOrdersIT {
  private static final int ORDERS = Integer.getInteger("lab11.orders", 1_000);
  private static final long SEED = Long.getLong("lab11.seed", 4711);

  @Test
  void h2() throws Exception {
    check(DatabaseKind.H2);
  }

  @Test
  void postgresql() throws Exception {
    Optional<String> missing = PostgresServer.whyMissing();
    if (missing.isPresent()) {
      System.out.println("Lab 11, a thousand orders, on H2 only: " + missing.get());
      return;
    }
    check(DatabaseKind.POSTGRESQL);
  }

  private static void check(DatabaseKind kind) throws Exception {
    int kills = ORDERS / 5;
    System.out.println(kind + ", " + ORDERS + " orders, " + kills + " crashes, seed " + SEED);
    System.out.println(ThousandOrders.HEADER);
    for (ThousandOrders.Code code : ThousandOrders.Code.values()) {
      ThousandOrders.Result result = ThousandOrders.run(kind, code, ORDERS, kills, SEED);
      System.out.println(result);
      assertEquals(kills, result.crashes(), "crashes");
      if (code == ThousandOrders.Code.OUTBOX) {
        assertEquals(
            result.committed(), result.shippedOnce(), "each order is shipped exactly once");
        assertEquals(
            List.of(0L, 0L, 0L), List.of(result.lost(), result.tooEarly(), result.ghosts()));
        assertTrue(result.repeated() > 0, "a crash between push and mark repeats a push");
      } else {
        assertTrue(
            result.lost() + result.tooEarly() + result.ghosts() > 0, "the old code has no mistake");
      }
    }
  }
}
