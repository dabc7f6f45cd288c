package jobsinpractice.simulator.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure as SVG: a title, panels one below the other, and a note that says which model was run.
 * Colours follow the reader's light or dark setting and differ in lightness too (Okabe and Ito).
 */
final class Chart {
  private static final int HEAD = 40;
  private static final int LINE = 17;
  private static final String STYLE =
      """
      text { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
      .paper { fill: #ffffff; } .title { font-size: 16px; font-weight: 600; fill: #1b1f24; }
      .label { font-size: 12.5px; fill: #1b1f24; } .tick { font-size: 12px; fill: #424a53; }
      .note { font-size: 12px; fill: #57606a; } .grid { stroke: #d8dee4; stroke-width: 1; }
      .axis { stroke: #57606a; stroke-width: 1.2; fill: none; }
      .moment { stroke: #57606a; stroke-width: 1; stroke-dasharray: 2 3; }
      .curve { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
      .dashes { stroke-width: 1.4; stroke-dasharray: 6 4; }
      .dot { stroke: none; }
      .c0 { stroke: #0072b2; } .c1 { stroke: #c8500a; } .c2 { stroke: #00805e; }
      .c3 { stroke: #57606a; }
      .dot.c0 { fill: #0072b2; } .dot.c1 { fill: #c8500a; } .dot.c2 { fill: #00805e; }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #0d1117; } .title, .label { fill: #e6edf3; } .tick { fill: #b7c0ca; }
        .note { fill: #9198a1; } .grid { stroke: #262c36; } .axis, .moment { stroke: #9198a1; }
        .c0 { stroke: #58b4ee; } .c1 { stroke: #f0a05a; } .c2 { stroke: #3ccfa4; }
        .c3 { stroke: #9198a1; }
        .dot.c0 { fill: #58b4ee; } .dot.c1 { fill: #f0a05a; } .dot.c2 { fill: #3ccfa4; }
      }
      """;
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

  String svg() {
    int height = HEAD + LINE * notes.size() + 16;
    for (Panel panel : panels) height += panel.height();
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 ");
    svg.append(Panel.WIDTH).append(' ').append(height).append("' width='").append(Panel.WIDTH);
    svg.append("' height='").append(height).append("'>\n");
    svg.append("<title>").append(escape(title)).append("</title>\n");
    svg.append("<desc>").append(escape(String.join(" ", notes))).append("</desc>\n");
    svg.append("<style>\n").append(STYLE).append("</style>\n");
    svg.append("<rect class='paper' width='100%' height='100%' rx='6'/>\n");
    svg.append("<text class='title' x='8' y='26'>").append(escape(title)).append("</text>\n");
    int y = HEAD;
    for (int n = 0; n < panels.size(); n++) {
      svg.append("<g transform='translate(0 ").append(y).append(")'>\n");
      svg.append(panels.get(n).svg("panel" + n)).append("</g>\n");
      y += panels.get(n).height();
    }
    for (String note : notes) {
      svg.append("<text class='note' x='8' y='").append(y + 14).append("'>");
      svg.append(escape(note)).append("</text>\n");
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
