package jobsinpractice.lab11;

import jobsinpractice.database.DatabaseKind;
import jobsinpractice.testkit.ToDo;

/**
 * Given. A thousand orders with 200 crashes, with the old code and with yours: {@code ./mvnw -pl
 * labs/lab11 compile -Dorders=1000}.
 */
public final class OrdersMain {
  private OrdersMain() {}

  public static void main(String[] args) throws Exception {
    int orders = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    System.out.println(ThousandOrders.HEADER);
    for (ThousandOrders.Code code : ThousandOrders.Code.values()) {
      try {
        System.out.println(
            ThousandOrders.run(DatabaseKind.H2, code, orders, orders / 5, System.nanoTime()));
      } catch (ToDo toDo) {
        System.out.println(code + ": " + toDo.getMessage());
      }
    }
  }
}
