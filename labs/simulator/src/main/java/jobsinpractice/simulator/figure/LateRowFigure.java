package jobsinpractice.simulator.figure;

/** A row with a low id that becomes visible after a row with a higher id. */
final class LateRowFigure {
  private static final double LEFT = 140;
  private static final double RIGHT = 712;

  private LateRowFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Row 1 is older, and becomes visible later", 214);
    lane(diagram, 60, "transaction A");
    diagram.box("work", 160, 47, 370, 26, "label", "inserts row 1 … commits");
    lane(diagram, 110, "transaction B");
    diagram.box("good", 190, 97, 180, 26, "label", "inserts 2 and 3, commits");
    lane(diagram, 160, "relay");
    look(diagram, 440, "pushes 2, 3");
    look(diagram, 630, "marks id <= 3");
    diagram.line("axis", LEFT, 196, RIGHT, 196);
    diagram.text("tick", RIGHT, 210, "end", "time");
    return diagram
        .note(
            "The database gives out ids at the insert, and shows rows at the commit. The relay marks")
        .note("row 1, which it did not see when it pushed, so row 1 is never pushed.");
  }

  private static void lane(Diagram diagram, double y, String name) {
    diagram.text("strong", 8, y + 5, "start", name);
    diagram.line("grid", LEFT, y, RIGHT, y);
  }

  private static void look(Diagram diagram, double x, String what) {
    diagram.line("moment", x, 36, x, 180);
    diagram.box("key", x - 56, 147, 112, 26, "label", what);
  }
}
