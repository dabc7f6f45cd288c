package jobsinpractice.simulator.figure;

/** 100 calls at the edge of a second, under a limit for each second and for the last second. */
final class LimitFigure {
  private static final int CALLS = 50;
  private static final double LEFT = 60;
  private static final double WIDTH = 620;

  private LimitFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("A limit of 50 a second, at the edge of a second", 262);
    row(diagram, 82, "a count for each second of the clock", 1.01, "100 starts in 20 ms");
    row(diagram, 182, "the last second, wherever it begins", 1.99, "50 starts in any second");
    for (double second = 0.8; second < 2.21; second += 0.2) {
      diagram.line("axis", x(second), 226, x(second), 232);
      diagram.text("tick", x(second), 247, "middle", Svg.number(second) + " s");
    }
    return diagram
        .line("axis", x(0.8), 226, x(2.2), 226)
        .note("")
        .note(
            "A bar is 50 calls that start together. The dashed lines are where a second of the clock ends.");
  }

  private static void row(Diagram diagram, double y, String name, double second, String seen) {
    diagram.text("strong", 8, y - 30, "start", name);
    diagram.text("label", 712, y - 30, "end", seen);
    for (int edge = 1; edge <= 2; edge++) {
      diagram.line("moment", x(edge), y - 26, x(edge), y + 36);
    }
    burst(diagram, y, 0.99);
    burst(diagram, y, second);
  }

  private static void burst(Diagram diagram, double y, double second) {
    diagram.bar("work", x(second) - 4, y - 20, 8, CALLS);
  }

  private static double x(double second) {
    return LEFT + (second - 0.8) / 1.4 * WIDTH;
  }
}
