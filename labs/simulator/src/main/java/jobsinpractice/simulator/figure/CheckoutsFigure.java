package jobsinpractice.simulator.figure;

/** A supermarket: one line for three checkouts, and a line of its own for each. */
final class CheckoutsFigure {
  private static final int[] LINES = {4, 1, 0};

  private CheckoutsFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("One line or three: the same customers, the same checkouts", 242);
    diagram.text("strong", 172, 60, "middle", "one line for all checkouts");
    diagram.text("strong", 548, 60, "middle", "a line for each checkout");
    diagram.line("grid", 360, 50, 360, 226);
    for (int n = 0; n < 3; n++) {
      double y = 92 + 50 * n;
      String fill = n == 0 ? "bad" : "plain";
      String what = n == 0 ? "slow customer" : "checkout";
      diagram.box(fill, 232, y - 18, 112, 36, "label", what);
      diagram.arrow(170, 142, 228, y);
      boolean idle = LINES[n] == 0;
      diagram.box(idle ? "good" : fill, 592, y - 18, 112, 36, "label", idle ? "idle" : what);
      for (int k = 0; k < LINES[n]; k++) diagram.dot(0, 574 - 24 * k, y);
    }
    for (int k = 0; k < 5; k++) diagram.dot(0, 156 - 24 * k, 142);
    return diagram
        .note("Left, a free checkout takes the next customer, so the slow customer delays only")
        .note(
            "one checkout. Right, four customers wait behind the slow one, and a checkout is idle.");
  }
}
