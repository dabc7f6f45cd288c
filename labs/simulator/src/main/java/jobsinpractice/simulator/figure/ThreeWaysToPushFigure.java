package jobsinpractice.simulator.figure;

/** One order and its job: pushed inside the transaction, after it, and by an outbox. */
final class ThreeWaysToPushFigure {
  private static final double LEFT = 150;
  private static final double RIGHT = 712;
  private static final double HEIGHT = 26;

  private ThreeWaysToPushFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Three ways to push the job of an order", 262);
    lane(diagram, 44, "push inside");
    transaction(diagram, 44, 160, 400);
    diagram.box("key", 260, 44, 66, HEIGHT, "label", "push");
    diagram.text("strong", 366, 61, "middle", "commit");
    diagram.box("work", 330, 78, 190, HEIGHT, "label", "job: order not found");
    lane(diagram, 128, "push after");
    transaction(diagram, 128, 160, 330);
    diagram.text("strong", 296, 145, "middle", "commit");
    diagram.line("moment", 352, 118, 352, 160);
    diagram.text("tick", 352, 174, "middle", "crash");
    diagram.box("open", 374, 128, 66, HEIGHT, "label", "push");
    diagram.text("tick", 456, 145, "start", "never happens: the order has no job");
    lane(diagram, 208, "outbox");
    transaction(diagram, 208, 160, 400);
    diagram.box("good", 252, 208, 84, HEIGHT, "label", "row: push");
    diagram.text("strong", 370, 225, "middle", "commit");
    diagram.box("key", 430, 208, 106, HEIGHT, "label", "relay: push");
    diagram.box("good", 552, 208, 150, HEIGHT, "label", "job finds the order");
    return diagram
        .note(
            "Redis takes no part in the transaction. An outbox needs no part of it: the order and")
        .note("the row for its job are committed together, and the push comes later.");
  }

  private static void lane(Diagram diagram, double y, String name) {
    diagram.text("strong", 8, y + 17, "start", name);
    diagram.line("grid", LEFT, y + HEIGHT / 2, RIGHT, y + HEIGHT / 2);
  }

  private static void transaction(Diagram diagram, double y, double from, double to) {
    diagram.box("plain", from, y - 6, to - from, HEIGHT + 12, "tick", "");
    diagram.text("tick", from + 46, y + 17, "middle", "insert order");
  }
}
