package jobsinpractice.lab5;

import jobsinpractice.testkit.Task;

/** What Java reports about exact arithmetic, in the words of these tasks. */
final class Arithmetic {
  private Arithmetic() {}

  /** Adds the explanations for a quotient without an end, and for a number that is too large. */
  static Task explained(Task task) {
    return task.whenThrown(
            thrown -> says(thrown, "Non-terminating decimal"),
            "a BigDecimal has no end here, such as 2 / 60 = 0.0333…: divide doubles, or give divide a"
                + " MathContext")
        .whenThrown(
            thrown -> says(thrown, "overflow"),
            "a number does not fit into an int or a long: compute with doubles");
  }

  private static boolean says(Throwable thrown, String part) {
    return thrown instanceof ArithmeticException
        && thrown.getMessage() != null
        && thrown.getMessage().contains(part);
  }
}
