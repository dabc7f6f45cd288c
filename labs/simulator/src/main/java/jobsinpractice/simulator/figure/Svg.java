package jobsinpractice.simulator.figure;

import java.util.Locale;
import jobsinpractice.simulator.DecimalText;

/** Writes SVG elements, and puts them into a document with the course's styles. */
final class Svg {
  static final int WIDTH = 720;

  private static final String HEAD =
      """
      <svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d'>
      <title>%3$s</title>
      <desc>%4$s</desc>
      <style>
      %5$s</style>
      <defs><marker id='head' viewBox='0 0 10 10' refX='9' refY='5' markerWidth='7' markerHeight='7' \
      orient='auto-start-reverse'><path class='head' d='M0 0L10 5L0 10z'/></marker></defs>
      <rect class='paper' width='100%%' height='100%%' rx='6'/>
      <text class='title' x='8' y='26'>%3$s</text>
      """;

  private static final String INLINE_HEAD =
      """
      <svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 %d %d'>
      <title>%s</title>
      <text class='title' x='8' y='26'>%s</text>
      """;

  private final StringBuilder svg = new StringBuilder();

  /** Returns a whole document around these elements. */
  static String document(String title, String description, int height, String elements) {
    String head =
        String.format(
            Locale.ROOT, HEAD, WIDTH, height, escape(title), escape(description), Styles.CSS);
    return head + elements + "</svg>\n";
  }

  /** Returns the elements without the course's styles, for a page that has its own. */
  static String inline(String title, int height, String elements) {
    String escaped = escape(title);
    return filled(INLINE_HEAD, WIDTH, height, escaped, escaped) + elements + "</svg>\n";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String number(double value) {
    return DecimalText.of(value, 1);
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    return add(
        "<line class='%s' x1='%s' y1='%s' x2='%s' y2='%s'/>",
        style, number(x1), number(y1), number(x2), number(y2));
  }

  Svg rect(String style, double x, double y, double width, double height, int radius) {
    return add(
        "<rect class='%s' x='%s' y='%s' width='%s' height='%s' rx='%d'/>",
        style, number(x), number(y), number(width), number(height), radius);
  }

  Svg circle(String style, double x, double y, double radius) {
    return add(
        "<circle class='%s' cx='%s' cy='%s' r='%s'/>", style, number(x), number(y), number(radius));
  }

  Svg path(String style, String d) {
    return add("<path class='%s' d='%s'/>", style, d);
  }

  /** The anchor is start, middle, or end. */
  Svg text(String style, double x, double y, String anchor, String text) {
    return add(
        "<text class='%s' x='%s' y='%s' text-anchor='%s'>%s</text>",
        style, number(x), number(y), anchor, escape(text));
  }

  Svg raw(String elements) {
    svg.append(elements);
    return this;
  }

  Svg add(String format, Object... values) {
    svg.append(filled(format, values)).append('\n');
    return this;
  }

  /** Puts the values where the format has %s or %d, like String.format and much faster. */
  private static String filled(String format, Object... values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int next = format.indexOf('%', from);
      text.append(format, from, next).append(value);
      from = next + 2;
    }
    return text.append(format, from, format.length()).toString();
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
