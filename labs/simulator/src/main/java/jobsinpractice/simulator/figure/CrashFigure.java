package jobsinpractice.simulator.figure;

/** Claim, run, settle: where the job is when its worker dies, and what happens to it then. */
final class CrashFigure {
  private static final double LEFT = 96;
  private static final double WIDTH = 154;
  private static final String[][] PHASES = {
    {"waiting", "queue:default", "none", "another worker", "claims the job"},
    {"running", "inflight:…", "what it had done", "recovery gives it", "back, it runs again"},
    {
      "done, not settled", "inflight:…", "the whole job", "recovery gives it", "back, it runs again"
    },
    {"settled", "in no list", "none", "nothing is left", "to do"}
  };
  private static final String[] STEPS = {"claim", "last line of the job", "settle"};
  private static final String[] FILLS = {"key", "work", "work", "good"};

  private CrashFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Claim, run, settle: what survives a crash", 272);
    diagram.text("label", 8, 92, "start", "one job");
    diagram.text("label", 8, 146, "start", "the job is in");
    diagram.text("label", 8, 188, "start", "done twice");
    diagram.text("label", 8, 230, "start", "after the crash");
    for (int n = 0; n < PHASES.length; n++) {
      double x = LEFT + n * WIDTH;
      double middle = x + WIDTH / 2;
      diagram.box(FILLS[n], x + 2, 70, WIDTH - 4, 36, "strong", PHASES[n][0]);
      diagram.text("code", middle, 146, "middle", PHASES[n][1]);
      diagram.text("tick", middle, 188, "middle", PHASES[n][2]);
      diagram.text("tick", middle, 222, "middle", PHASES[n][3], PHASES[n][4]);
      if (n == 0) continue;
      diagram.line("moment", x, 62, x, 250);
      diagram.text("tick", x, 56, "middle", STEPS[n - 1]);
    }
    for (double y : new double[] {122, 164, 204}) diagram.line("grid", 8, y, 712, y);
    return diagram
        .note("Claim and settle are one step of Redis each, so the job is never in two places and")
        .note("never in none. Recovery waits until the dead worker's heartbeat has expired.");
  }
}
