package jobsinpractice.simulator.figure;

/** Where a crash hurts: a key and an effect in three orders, and what the retry then does. */
final class KeyAndEffectFigure {
  private static final double LEFT = 214;
  private static final double STEP = 118;
  private static final double WIDTH = 96;
  private static final double ROW = 76;

  private KeyAndEffectFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("One crash, three orders: is the customer charged once?", 300);
    row(diagram, 0, "first the charge,", "then the key", "charge", "key");
    row(diagram, 1, "first the key,", "then the charge", "key", "charge");
    both(diagram);
    crash(diagram, 0, "charged again: twice");
    crash(diagram, 1, "finds the key: never charged");
    return diagram
        .note(
            "The first box is committed when the plug is pulled, at the dotted line. The words on the")
        .note("right are what the retry does. In the last row, no crash can come between the two.");
  }

  private static double y(int row) {
    return 62 + row * ROW;
  }

  private static void row(
      Diagram diagram, int row, String name, String more, String first, String second) {
    double y = y(row);
    diagram.text("label", 8, y + 18, "start", name, more);
    diagram.box("work", LEFT, y, WIDTH, 40, "label", first);
    diagram.box("plain", LEFT + STEP, y, WIDTH, 40, "label", second);
  }

  private static void crash(Diagram diagram, int row, String retry) {
    double y = y(row);
    double x = LEFT + (STEP + WIDTH) / 2;
    diagram.line("moment", x, y - 8, x, y + 48);
    diagram.text("tick", x, y - 12, "middle", "crash");
    diagram.text("strong", LEFT + 2 * STEP + 10, y + 25, "start", retry);
  }

  private static void both(Diagram diagram) {
    double y = y(2);
    double end = LEFT + STEP + WIDTH;
    diagram.text("label", 8, y + 18, "start", "both in one", "transaction");
    diagram.box("good", LEFT - 8, y - 6, STEP + WIDTH + 16, 52, "label", "");
    diagram.box("plain", LEFT, y, WIDTH, 40, "label", "key");
    diagram.box("plain", LEFT + STEP, y, WIDTH, 40, "label", "charge");
    diagram.line("moment", end + 14, y - 8, end + 14, y + 48);
    diagram.text("tick", end + 14, y - 12, "middle", "commit");
    diagram.text("strong", LEFT + 2 * STEP + 40, y + 25, "start", "both or nothing: once");
  }
}
