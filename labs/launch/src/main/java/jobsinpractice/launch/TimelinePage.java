package jobsinpractice.launch;

import java.util.Locale;

/** Writes the result of a day as an HTML page: a timeline, and a row for each incident. */
public final class TimelinePage {
  private static final int FIRST_HOUR = 8;
  private static final int HOURS = 16;
  private static final int WIDTH = 960;
  private static final int LANE = 22;
  private static final int LANES = 4;

  private TimelinePage() {}

  public static String of(LaunchResult result) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Launch day</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #222; background: #fff; }
        table { border-collapse: collapse; }
        td, th { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #ccc; }
        svg { width: 100%; height: auto; }
        </style>
        </head>
        <body>
        """);
    page.append("<h1>Launch day, seed ").append(result.seed()).append(": ");
    page.append(result.score()).append(" of 100 points</h1>\n");
    page.append(timeline(result)).append(table(result)).append("</body>\n</html>\n");
    return page.toString();
  }

  private static String timeline(LaunchResult result) {
    int height = (LANES + 1) * LANE + 20;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    svg.append(
            "\" role=\"img\" aria-label=\"The incidents of the day on a time axis; the table has")
        .append(" the same\">\n");
    for (int hour = 0; hour <= HOURS; hour += 2) {
      double x = x((FIRST_HOUR + hour) * 60);
      svg.append(line(x, height));
      svg.append(text(x, height - 2, String.format(Locale.ROOT, "%02d:00", FIRST_HOUR + hour)));
    }
    int lane = 0;
    for (Incident incident : result.incidents()) {
      svg.append(dot(incident, LANE * (1 + lane++ % LANES)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static double x(int minute) {
    return 24 + (minute - FIRST_HOUR * 60) * (WIDTH - 80) / (HOURS * 60.0);
  }

  private static String line(double x, int height) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"0\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>%n",
        x,
        x,
        height - 16);
  }

  private static String text(double x, int y, String text) {
    return String.format(
        Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" font-size=\"12\">%s</text>%n", x, y, text);
  }

  /** A circle if nothing was lost, and otherwise a square, so that no reader depends on colors. */
  private static String dot(Incident incident, int y) {
    double x = x(incident.minute());
    String title = "<title>" + escaped(incident.time() + " " + incident.title()) + "</title>";
    String shape =
        incident.losses().isEmpty()
            ? String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%d\" r=\"6\" fill=\"#1a7f37\">", x, y)
                + title
                + "</circle>"
            : String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"12\" height=\"12\" fill=\"#cf222e\">",
                    x - 6,
                    y - 6)
                + title
                + "</rect>";
    return shape + "\n" + text(x + 9, y + 4, "lab " + incident.lab());
  }

  private static String table(LaunchResult result) {
    StringBuilder rows = new StringBuilder("<table>\n");
    rows.append("<tr><th>time</th><th>lab</th><th>points</th><th>what happened</th></tr>\n");
    for (Incident incident : result.incidents()) {
      rows.append("<tr><td>").append(incident.time());
      rows.append("</td><td>").append(incident.lab()).append("</td><td>");
      rows.append(incident.score()).append('/').append(incident.points()).append("</td><td>");
      rows.append(escaped(incident.title()));
      if (!incident.missing().isEmpty()) {
        rows.append("<br>the code of lab ").append(incident.lab()).append(' ');
        rows.append(escaped(incident.missing()));
      }
      for (Loss loss : incident.losses()) rows.append("<br>").append(escaped(loss.toString()));
      rows.append("</td></tr>\n");
    }
    return rows.append("</table>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
