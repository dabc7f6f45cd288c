package jobsinpractice.simulator.figure;

/** The same attempts in a sliding window of 60 s and in a window that starts at full minutes. */
final class WindowsFigure {
  private static final int RED = 1;
  private static final int GREEN = 2;

  private WindowsFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("The error rate: a sliding and a fixed window", 262);
    row(diagram, 82, "sliding: the last 60 s", x(-60), "4 of 8 attempts failed: 50%");
    row(diagram, 172, "fixed: since the full minute", x(-10), "0 of 4: 0%");
    for (int second = -80; second <= 0; second += 10) {
      diagram.line("axis", x(second), 236, x(second), 242);
      String words = second == 0 ? "now" : -second + " s ago";
      if (second % 20 == 0) diagram.text("tick", x(second), 257, "middle", words);
    }
    return diagram
        .line("axis", x(-80), 236, x(0), 236)
        .note("")
        .note(
            "Orange: an attempt that failed. Green: one that succeeded. Grey: outside of the window.");
  }

  private static void row(Diagram diagram, double y, String name, double from, String rate) {
    diagram.bar("key", from, y - 16, x(0) + 12 - from, 46);
    diagram.text("strong", 8, y - 24, "start", name);
    diagram.text("label", 712, y - 24, "end", rate);
    attempts(diagram, y, -71, 2, RED, from);
    attempts(diagram, y, -32, 4, RED, from);
    attempts(diagram, y, -5, 4, GREEN, from);
  }

  private static void attempts(
      Diagram diagram, double y, double second, int count, int colour, double from) {
    for (int n = 0; n < count; n++) {
      double x = x(second) + 16 * (n % 2);
      boolean inside = x >= from;
      double place = count == 2 ? y + 7 : y - 1 + 16 * (n / 2);
      if (inside) diagram.dot(colour, x, place);
      else diagram.dot(3, x, place);
    }
  }

  private static double x(double second) {
    return 60 + (80 + second) * 7.6;
  }
}
