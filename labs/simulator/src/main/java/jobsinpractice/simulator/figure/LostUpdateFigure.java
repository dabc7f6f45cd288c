package jobsinpractice.simulator.figure;

/** Two threads count a mail each: the steps in a lucky order, and in the order that loses one. */
final class LostUpdateFigure {
  private static final double TOP = 66;
  private static final double STEP = 34;
  private static final double WIDTH = 158;
  private static final double HEIGHT = 28;

  private LostUpdateFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("total++ is three steps: two orders of the same code", 276);
    lucky(diagram);
    unlucky(diagram);
    diagram.line("grid", 360, 40, 360, 268);
    return diagram
        .note(
            "Both threads run total++ once, and total is 7 at the start. On the right, the second")
        .note("thread reads total before the first thread has written it, so one count is lost.");
  }

  private static void lucky(Diagram diagram) {
    columns(diagram, 8, "Lucky: total is 9");
    step(diagram, "good", 8, 0, "reads total: 7");
    step(diagram, "good", 8, 1, "adds 1");
    step(diagram, "good", 8, 2, "writes total: 8");
    step(diagram, "work", 8 + WIDTH + 16, 3, "reads total: 8");
    step(diagram, "work", 8 + WIDTH + 16, 4, "adds 1");
    step(diagram, "work", 8 + WIDTH + 16, 5, "writes total: 9");
  }

  private static void unlucky(Diagram diagram) {
    columns(diagram, 376, "Unlucky: total is 8");
    step(diagram, "good", 376, 0, "reads total: 7");
    step(diagram, "work", 376 + WIDTH + 16, 1, "reads total: 7");
    step(diagram, "work", 376 + WIDTH + 16, 2, "adds 1");
    step(diagram, "work", 376 + WIDTH + 16, 3, "writes total: 8");
    step(diagram, "good", 376, 4, "adds 1");
    step(diagram, "good", 376, 5, "writes total: 8");
  }

  private static void columns(Diagram diagram, double x, String title) {
    diagram.text("strong", x, 42, "start", title);
    diagram.text("tick", x + WIDTH / 2, 60, "middle", "first thread");
    diagram.text("tick", x + WIDTH + 16 + WIDTH / 2, 60, "middle", "second thread");
  }

  private static void step(Diagram diagram, String fill, double x, int row, String text) {
    diagram.box(fill, x, TOP + row * STEP, WIDTH, HEIGHT, "label", text);
  }
}
