package jobsinpractice.simulator.figure;

import java.util.Locale;

/** Chapter 3's two 95% intervals of a difference, and zero: in one of them, outside the other. */
final class IntervalsFigure {
  private IntervalsFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Two intervals and zero", 216);
    diagram.line("moment", x(0), 52, x(0), 186);
    diagram.text("tick", x(0), 48, "middle", "0: no difference");
    interval(diagram, 92, -1_831, 1_381, 4_594, 1, "pictures", "inconclusive: 0 is inside");
    interval(diagram, 144, 10_535, 10_622, 10_709, 2, "mails", "better: all of it is above 0");
    diagram.line("axis", x(-4_000), 186, x(14_000), 186);
    for (int tick = -4_000; tick <= 14_000; tick += 2_000) {
      diagram.line("axis", x(tick), 186, x(tick), 191);
      diagram.text("tick", x(tick), 206, "middle", String.format(Locale.ROOT, "%,d", tick));
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
    return 210 + thousands * 0.0345;
  }
}
