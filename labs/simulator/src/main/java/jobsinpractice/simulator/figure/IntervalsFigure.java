package jobsinpractice.simulator.figure;

/** Chapter 3's two 95% intervals of a difference, and zero: in one of them, outside the other. */
final class IntervalsFigure {
  private IntervalsFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Two intervals and zero", 216);
    diagram.line("moment", x(0), 52, x(0), 186);
    diagram.text("tick", x(0), 48, "middle", "0: no difference");
    interval(diagram, 92, -1.831, 1.381, 4.594, 1, "computing jobs", "inconclusive: 0 is inside");
    interval(
        diagram, 144, 10.535, 10.622, 10.709, 2, "waiting jobs", "better: all of it is above 0");
    diagram.line("axis", x(-4), 186, x(14), 186);
    for (int tick = -4; tick <= 14; tick += 2) {
      diagram.line("axis", x(tick), 186, x(tick), 191);
      diagram.text("tick", x(tick), 206, "middle", (tick > 0 ? "+" : "") + tick);
    }
    return diagram
        .note("")
        .note("Thousand jobs per dollar: 20 threads minus few threads. The line is where the true")
        .note(
            "difference may be, with 95% confidence; the dot is the measured one. Six runs of each.");
  }

  private static void interval(
      Diagram diagram,
      double y,
      double low,
      double mean,
      double high,
      int colour,
      String name,
      String verdict) {
    double from = Math.min(x(low), x(mean) - 7);
    double to = Math.max(x(high), x(mean) + 7);
    diagram.line("curve c" + colour, from, y, to, y);
    diagram.line("curve c" + colour, from, y - 9, from, y + 9);
    diagram.line("curve c" + colour, to, y - 9, to, y + 9);
    diagram.dot(colour, x(mean), y);
    diagram.text("strong", 8, y + 4, "start", name);
    if (x(low) < Svg.WIDTH / 2) diagram.text("label", to + 16, y + 4, "start", verdict);
    else diagram.text("label", from - 16, y + 4, "end", verdict);
  }

  private static double x(double thousands) {
    return 210 + thousands * 34.5;
  }
}
