package jobsinpractice.simulator.figure;

import java.time.Duration;
import java.util.Locale;
import jobsinpractice.cast.Cast;

/** Little's law at two boxes: the queue and the threads, with the catalogue update's numbers. */
final class LittlesLawFigure {
  private static final int THREADS = 20;

  /** Supposed, and short enough to draw the jobs that wait. */
  private static final double LATENCY = 0.1;

  private LittlesLawFigure() {}

  static Figure draw() {
    double rate = Cast.number("catalogue.webhook.per-second");
    Duration io = Cast.job("Webhook").io();
    double service = io.toMillis() / 1000.0;
    long waiting = Math.round(rate * LATENCY);
    long running = Math.round(rate * service);
    String arriving = String.format(Locale.ROOT, "%.0f jobs", rate);
    Diagram diagram = new Diagram("Little's law: draw a box, count what enters it", 246);
    diagram.box("open", 118, 66, 190, 104, "label").box("open", 410, 66, 190, 104, "label");
    diagram.text("strong", 213, 58, "middle", "the queue");
    diagram.text("strong", 505, 58, "middle", THREADS + " threads");
    for (long n = 0; n < waiting; n++) diagram.dot(0, 294 - 25 * n, 118);
    for (int n = 0; n < THREADS; n++) {
      double x = 430 + n % 7 * 25;
      double y = 93 + n / 7 * 25;
      if (n < running) diagram.dot(1, x, y);
      else diagram.ring(x, y);
    }
    diagram.arrow(40, 118, 116, 118).text("tick", 74, 100, "middle", arriving, "");
    diagram.text("tick", 74, 138, "middle", "a second");
    diagram.arrow(308, 118, 408, 118).text("tick", 358, 100, "middle", arriving, "");
    diagram.text("tick", 358, 138, "middle", "a second");
    diagram.arrow(600, 118, 690, 118).text("tick", 644, 100, "middle", arriving, "");
    diagram.text("tick", 644, 138, "middle", "a second");
    law(diagram, 213, rate, LATENCY, waiting, "wait");
    law(diagram, 505, rate, service, running, "run");
    return diagram
        .note(
            "Jobs in the box = jobs that enter it each second × seconds that each stays. Webhooks of")
        .note(
            String.format(
                Locale.ROOT,
                "%d ms during the catalogue update; suppose a mean wait of %.0f ms.",
                io.toMillis(),
                1000 * LATENCY));
  }

  private static void law(
      Diagram diagram, double x, double rate, double seconds, long jobs, String verb) {
    diagram.text(
        "label",
        x,
        196,
        "middle",
        String.format(Locale.ROOT, "each stays %.1f s", seconds),
        String.format(Locale.ROOT, "%.0f × %.1f = %d jobs %s", rate, seconds, jobs, verb));
  }
}
