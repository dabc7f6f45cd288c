package jobsinpractice.simulator.figure;

/** Ten jobs that need two connections each, on a pool of 5 and on a pool of 11. */
final class PoolDeadlockFigure {
  private static final int JOBS = 10;
  private static final double LEFT = 150;
  private static final double WIDTH = 50;
  private static final String DEADLOCK =
      "Five jobs wait for a second connection, and five for a first one: a deadlock.";
  private static final String NO_DEADLOCK =
      "The eleventh connection lets job 1 finish and give two back. Then the others follow.";

  private PoolDeadlockFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Ten jobs, two connections each: when can no job go on?", 226);
    for (int job = 1; job <= JOBS; job++) {
      diagram.text("tick", middle(job), 52, "middle", "job " + job);
    }
    row(diagram, 64, "5 connections", 5, 0);
    diagram.text("tick", LEFT, 128, "start", DEADLOCK);
    row(diagram, 146, "11 connections", 10, 1);
    diagram.text("tick", LEFT, 210, "start", NO_DEADLOCK);
    return diagram.note(
        "A filled circle is a connection that the job holds, an empty one is missing.");
  }

  private static void row(Diagram diagram, double y, String pool, int first, int second) {
    diagram.text("label", 8, y + 28, "start", pool);
    for (int job = 1; job <= JOBS; job++) {
      place(diagram, job <= first, middle(job), y + 12);
      place(diagram, job <= second, middle(job), y + 34);
    }
  }

  private static void place(Diagram diagram, boolean held, double x, double y) {
    if (held) {
      diagram.dot(1, x, y);
    } else {
      diagram.ring(x, y);
    }
  }

  private static double middle(int job) {
    return LEFT + (job - 0.5) * WIDTH;
  }
}
