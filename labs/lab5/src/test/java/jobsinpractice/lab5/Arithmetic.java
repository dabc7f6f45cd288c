package jobsinpractice.lab5;

import jobsinpractice.testkit.Task;

/** What Java reports about exact arithmetic, in the words of these tasks. */
final class Arithmetic {
  private Arithmetic() {}

  /** Adds the explanation for a number that is too large, such as for Math.toIntExact. */
  static Task explained(Task task) {
    return task.whenThrown(
        Arithmetic::isOverflow,
        "a number does not fit into an int or a long: compute with doubles");
  }

  private static boolean isOverflow(Throwable thrown) {
    return thrown instanceof ArithmeticException
        && String.valueOf(thrown.getMessage()).contains("overflow");
  }
}
