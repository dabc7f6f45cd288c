package jobsinpractice.simulator.figure;

/** One worker's memory: what the heap gauge shows, what the kernel counts, and what is reserved. */
final class MemoryFigure {
  /** Pixels per megabyte, up to the container's limit. */
  private static final double SCALE = 1.45;

  private static final double LEFT = 16;
  private static final int LIMIT = 400;
  private static final int[] MEGABYTES = {110, 70, 40, 30, 30, 30};
  private static final String[] NAMES = {
    "objects", "free heap", "classes", "code", "buffers", "stacks"
  };
  private static final String[] FILLS = {"key", "key", "work", "work", "work", "work"};

  private MemoryFigure() {}

  static Figure draw() {
    Diagram diagram = new Diagram("Heap, native, and resident memory of one worker", 262);
    double x = LEFT;
    for (int n = 0; n < MEGABYTES.length; n++) {
      double width = MEGABYTES[n] * SCALE;
      diagram.bar(FILLS[n], x, 118, width, 44);
      // the narrow ones take two lines, one above and one below
      diagram.text("tick", x + width / 2, n % 2 == 0 ? 136 : 154, "middle", NAMES[n]);
      x += width;
    }
    double heap = LEFT + 180 * SCALE;
    double limit = LEFT + LIMIT * SCALE;
    diagram.span(LEFT, LEFT + 110 * SCALE, 104, "heap used: 110 MB");
    diagram.span(LEFT, heap, 192, "heap that was touched: 180 MB");
    diagram.span(heap, x, 192, "native memory: 130 MB");
    diagram.span(LEFT, x, 226, "resident (VmRSS): 310 MB, as the kernel counts it");
    diagram.line("curve dashes c1", limit, 76, limit, 240);
    diagram.text("label", limit - 6, 72, "middle", "the container's limit: " + LIMIT + " MB");
    diagram.box("open", limit + 12, 118, 106, 44, "tick", "reserved only:", "costs nothing");
    return diagram
        .note(
            "An alert on the heap sees 110 MB. The kernel kills at 400 MB resident. Addresses that are")
        .note("only reserved (VmSize: some gigabytes) are not memory. The sizes are an example.");
  }
}
