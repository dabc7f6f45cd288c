package jobsinpractice.simulator.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves: a title, panels one below the other, and a note that describes the model that was run.
 */
final class Chart implements Figure {
  private static final int HEAD = 40;
  private static final int LINE = 17;
  private final String title;
  private final List<Panel> panels = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Chart(String title) {
    this.title = title;
  }

  Chart panel(Panel panel) {
    panels.add(panel);
    return this;
  }

  /** A line under the panels: the model, in words. */
  Chart note(String line) {
    notes.add(line);
    return this;
  }

  @Override
  public String svg() {
    Svg svg = new Svg();
    int height = draw(svg, "panel");
    return Svg.document(title, String.join(" ", notes), height, svg.toString());
  }

  /**
   * Returns the same elements for a page that has the styles.
   *
   * @param name of the figure; one that is in no other figure of the page
   */
  MovedFigure moved(String name, String summary) {
    Svg svg = new Svg();
    int height = draw(svg, name + "-panel");
    StringBuilder csv = new StringBuilder("panel,curve,x,y\n");
    for (Panel panel : panels) csv.append(panel.csv());
    return new MovedFigure(Svg.inline(title, height, svg.toString()), summary, csv.toString());
  }

  /** Returns the height. */
  private int draw(Svg svg, String clip) {
    int y = HEAD;
    for (int n = 0; n < panels.size(); n++) {
      svg.add("<g transform='translate(0 %d)'>", y);
      svg.raw(panels.get(n).svg(clip + n)).raw("</g>\n");
      y += panels.get(n).height();
    }
    for (String note : notes) {
      svg.text("note", 8, y + 14, "start", note);
      y += LINE;
    }
    return y + 16;
  }
}
