package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jobsinpractice.testkit.ToDo;

/** Finds the customers who paid more than once for one order. */
final class DoubleCharges {
  private DoubleCharges() {}

  /** Returns the ids of the orders that were charged more than once, the smallest id first. */
  static List<Long> find(Connection connection) throws SQLException {
    // Lab 10, task 1: return the ids of the orders that were charged more than once, in ascending order.
    throw ToDo.task(10, 1);
  }
}
