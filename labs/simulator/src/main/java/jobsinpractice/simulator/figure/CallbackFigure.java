package jobsinpractice.simulator.figure;

/** Where a crash hurts: four ways to push the callback of a batch, and what the second run does. */
final class CallbackFigure {
  private static final double LEFT = 176;
  private static final double STEP = 124;
  private static final double WIDTH = 100;
  private static final double ROW = 76;

  private CallbackFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("The last job of a batch: is its callback pushed once?", 376);
    row(diagram, 0, "a counter", "DECR", "push");
    row(diagram, 1, "remember first", "remember", "push");
    row(diagram, 2, "push first", "push", "remember");
    crash(diagram, 0, LEFT + (STEP + WIDTH) / 2, "the reply is -1: never pushed");
    crash(diagram, 1, LEFT + (STEP + WIDTH) / 2, "is remembered: never pushed");
    crash(diagram, 2, LEFT + (STEP + WIDTH) / 2, "is not remembered: twice");
    script(diagram);
    return diagram
        .note(
            "The worker is killed at the dotted line, and the job runs again in another process. The")
        .note(
            "words on the right are what the second run finds. In the last row, no crash can come")
        .note("between two acts: before the script nothing is done, and after it everything is.");
  }

  private static double y(int row) {
    return 62 + row * ROW;
  }

  private static void row(Diagram diagram, int row, String name, String first, String second) {
    double y = y(row);
    diagram.text("label", 8, y + 25, "start", name);
    diagram.box("work", LEFT, y, WIDTH, 40, "label", first);
    diagram.box("plain", LEFT + STEP, y, WIDTH, 40, "label", second);
  }

  private static void crash(Diagram diagram, int row, double x, String second) {
    double y = y(row);
    crash(diagram, x, y);
    diagram.text("strong", LEFT + 2 * STEP + 44, y + 25, "start", second);
  }

  private static void crash(Diagram diagram, double x, double y) {
    diagram.line("moment", x, y - 8, x, y + 48);
    diagram.text("tick", x, y - 12, "middle", "crash");
  }

  private static void script(Diagram diagram) {
    double y = y(3);
    double end = LEFT + STEP + WIDTH;
    diagram.text("label", 8, y + 25, "start", "one script");
    diagram.box("good", LEFT, y, end - LEFT, 40, "label", "look, remember, push");
    crash(diagram, LEFT - 16, y);
    crash(diagram, end + 16, y);
    diagram.text("strong", LEFT + 2 * STEP + 44, y + 25, "start", "all or nothing: once");
  }
}
