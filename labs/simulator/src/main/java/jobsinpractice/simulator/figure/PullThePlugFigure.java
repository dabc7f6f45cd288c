package jobsinpractice.simulator.figure;

/**
 * Chapter 8 in one picture: a worker is killed in the middle of a job, and another one takes over.
 */
final class PullThePlugFigure {
  private static final double LEFT = 148;

  private PullThePlugFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("The plug is pulled: one job, two workers", 292);
    String[] lanes = {
      "queue:default", "worker A", "inflight:A|default", "A's heartbeat", "worker B"
    };
    for (int n = 0; n < lanes.length; n++) {
      double y = 78 + 42 * n;
      diagram.text(n == 1 || n == 4 ? "strong" : "code", 8, y + 5, "start", lanes[n]);
      diagram.line("grid", LEFT, y, 712, y);
    }
    mark(diagram, 4, "claim");
    mark(diagram, 20, "SIGKILL");
    mark(diagram, 70, "expires");
    mark(diagram, 96, "settle");
    diagram.bar("key", x(0), 66, x(4) - x(0), 24).bar("key", x(72), 66, x(76) - x(72), 24);
    diagram.box("work", x(4), 108, x(20) - x(4), 24, "tick", "runs the job");
    diagram.box(
        "key", x(4), 150, x(72) - x(4), 24, "tick", "the job is here, and no worker runs it");
    diagram.box("plain", x(0), 192, x(70) - x(0), 24, "tick", "the key lives on for up to 60 s");
    diagram.box("work", x(76), 234, x(96) - x(76), 24, "tick", "runs it again");
    diagram.text("tick", x(74), 106, "middle", "recovery");
    diagram.line("axis", LEFT, 268, 712, 268);
    for (int second = 0; second <= 100; second += 20) {
      diagram.line("axis", x(second), 268, x(second), 273);
      diagram.text("tick", x(second), 287, "middle", second + " s");
    }
    return diagram
        .note("")
        .note(
            "The job is in one list of Redis at every moment. What its first run did until the kill is")
        .note("done again by worker B: at least once.");
  }

  private static void mark(Diagram diagram, double second, String words) {
    diagram.line("moment", x(second), 54, x(second), 268);
    diagram.text("tick", x(second), 48, "middle", words);
  }

  private static double x(double second) {
    return LEFT + 20 + second * 5.3;
  }
}
