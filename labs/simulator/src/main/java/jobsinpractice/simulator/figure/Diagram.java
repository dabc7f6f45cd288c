package jobsinpractice.simulator.figure;

import java.util.ArrayList;
import java.util.List;

/** A drawn picture: boxes, arrows, bars, and words at places that the picture's class chooses. */
final class Diagram implements Figure {
  private static final int LINE = 17;
  private final String title;
  private final int height;
  private final List<String> notes = new ArrayList<>();
  private final Svg svg = new Svg();

  Diagram(String title, int height) {
    this.title = title;
    this.height = height;
  }

  /** A box with its lines in the middle; the first line is set in the style, others are small. */
  Diagram box(
      String fill, double x, double y, double width, double height, String style, String... lines) {
    svg.rect("box " + fill, x, y, width, height, 6);
    double top = y + height / 2 - (lines.length - 1) * LINE / 2.0 + 4.5;
    for (int n = 0; n < lines.length; n++) {
      svg.text(n == 0 ? style : "tick", x + width / 2, top + n * LINE, "middle", lines[n]);
    }
    return this;
  }

  /** A bar without words, such as a stretch of time on a time axis. */
  Diagram bar(String fill, double x, double y, double width, double height) {
    svg.rect("box " + fill, x, y, width, height, 2);
    return this;
  }

  Diagram dot(int colour, double x, double y) {
    svg.circle("dot c" + colour, x, y, 6);
    return this;
  }

  /** An empty place for a dot. */
  Diagram ring(double x, double y) {
    svg.circle("box open", x, y, 6);
    return this;
  }

  Diagram line(String style, double x1, double y1, double x2, double y2) {
    svg.line(style, x1, y1, x2, y2);
    return this;
  }

  /** An arrow along these points: x, y, x, y, … */
  Diagram arrow(double... points) {
    StringBuilder d = new StringBuilder();
    for (int n = 0; n < points.length; n += 2) {
      d.append(n == 0 ? 'M' : 'L').append(Svg.number(points[n]));
      d.append(' ').append(Svg.number(points[n + 1]));
    }
    svg.add("<path class='arrow' marker-end='url(#head)' d='%s'/>", d);
    return this;
  }

  /** A stretch that is measured: a line with a tick at both ends, and words in the middle above. */
  Diagram span(double x1, double x2, double y, String words) {
    svg.line("axis", x1, y, x2, y).line("axis", x1, y - 5, x1, y + 5);
    svg.line("axis", x2, y - 5, x2, y + 5);
    return text("label", (x1 + x2) / 2, y - 8, "middle", words);
  }

  Diagram text(String style, double x, double y, String anchor, String... lines) {
    for (int n = 0; n < lines.length; n++) svg.text(style, x, y + n * LINE, anchor, lines[n]);
    return this;
  }

  /** A line under the picture. */
  Diagram note(String line) {
    notes.add(line);
    return this;
  }

  @Override
  public String svg() {
    Svg all = new Svg().raw(svg.toString());
    for (int n = 0; n < notes.size(); n++) {
      all.text("note", 8, height + 4 + n * LINE, "start", notes.get(n));
    }
    int bottom = height + LINE * notes.size() + 6;
    return Svg.document(title, String.join(" ", notes), bottom, all.toString());
  }
}
