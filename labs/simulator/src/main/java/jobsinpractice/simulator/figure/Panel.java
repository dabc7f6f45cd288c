package jobsinpractice.simulator.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobsinpractice.simulator.Decimal;

/** One pair of axes with its curves, drawn as SVG elements from its own top left corner. */
final class Panel {
  static final int WIDTH = 720;
  private static final int LEFT = 64;
  private static final int RIGHT = 20;
  private static final int TOP = 44;
  private static final int BOTTOM = 46;
  private final Axis across;
  private final Axis up;
  private final int plotHeight;
  private final List<Curve> curves = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder();

  private record Moment(double x, String name) {}

  Panel(Axis across, Axis up, int plotHeight) {
    this.across = across;
    this.up = up;
    this.plotHeight = plotHeight;
  }

  Panel curve(String name, int colour, Curve.Join join, double[] x, double[] y) {
    curves.add(new Curve(name, colour, join, x, y));
    return this;
  }

  /** A vertical line with its name at the top. */
  Panel moment(double x, String name) {
    moments.add(new Moment(x, name));
    return this;
  }

  int height() {
    return TOP + plotHeight + BOTTOM;
  }

  /** {@code clip} names the clip path, which must be one of a kind in the document. */
  String svg(String clip) {
    grid();
    for (Moment moment : moments) draw(moment);
    add(
        "<clipPath id='%s'><rect x='%s' y='%s' width='%s' height='%s'/></clipPath>",
        clip,
        number(LEFT),
        number(TOP - 4),
        number(WIDTH - LEFT - RIGHT + 4),
        number(plotHeight + 8));
    add("<g clip-path='url(#%s)'>", clip);
    for (Curve curve : curves) draw(curve);
    add("</g>");
    legend();
    return svg.toString();
  }

  private void grid() {
    for (double tick : up.ticks()) {
      String y = number(y(tick));
      add("<line class='grid' x1='%d' x2='%d' y1='%s' y2='%s'/>", LEFT, WIDTH - RIGHT, y, y);
      text("tick", LEFT - 8, y(tick) + 4, "end", Axis.text(tick));
    }
    double bottom = TOP + plotHeight;
    for (double tick : across.ticks()) {
      String x = number(x(tick));
      add("<line class='grid' x1='%s' x2='%s' y1='%d' y2='%s'/>", x, x, TOP, number(bottom));
      text("tick", x(tick), bottom + 17, "middle", Axis.text(tick));
    }
    add("<path class='axis' d='M%d %dV%sH%d'/>", LEFT, TOP, number(bottom), WIDTH - RIGHT);
    text("label", (LEFT + WIDTH - RIGHT) / 2.0, bottom + 36, "middle", across.label());
    text("label", 8, TOP - 30, "start", up.label());
  }

  private void draw(Moment moment) {
    String x = number(x(moment.x()));
    add("<line class='moment' x1='%s' x2='%s' y1='%d' y2='%d'/>", x, x, TOP, TOP + plotHeight);
    text("tick", x(moment.x()) + 5, TOP + 12, "start", moment.name());
  }

  private void draw(Curve curve) {
    StringBuilder path = new StringBuilder();
    for (int n = 0; n < curve.x().length; n++) {
      String x = number(x(curve.x()[n]));
      String y = number(y(curve.y()[n]));
      if (n == 0) path.append('M').append(x).append(' ').append(y);
      else if (curve.join() == Curve.Join.STEPS) path.append('H').append(x).append('V').append(y);
      else path.append('L').append(x).append(' ').append(y);
    }
    String dashes = curve.join() == Curve.Join.DASHES ? " dashes" : "";
    add("<path class='curve c%d%s' d='%s'/>", curve.colour(), dashes, path);
    if (curve.join() != Curve.Join.DOTS) return;
    for (int n = 0; n < curve.x().length; n++) {
      String x = number(x(curve.x()[n]));
      add(
          "<circle class='dot c%d' cx='%s' cy='%s' r='3'/>",
          curve.colour(), x, number(y(curve.y()[n])));
    }
  }

  private void legend() {
    double x = LEFT;
    double y = TOP - 14;
    for (Curve curve : curves) {
      if (curve.name().isEmpty()) continue;
      String dashes = curve.join() == Curve.Join.DASHES ? " dashes" : "";
      add(
          "<path class='curve c%d%s' d='M%s %sh22'/>",
          curve.colour(), dashes, number(x), number(y));
      text("tick", x + 28, y + 4, "start", curve.name());
      x += 50 + 6.6 * curve.name().length();
    }
  }

  private double x(double value) {
    return LEFT + across.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    double place = Math.max(-1, Math.min(3, up.place(value))); // far outside is outside
    return TOP + (1 - place) * plotHeight;
  }

  private void text(String style, double x, double y, String anchor, String text) {
    add(
        "<text class='%s' x='%s' y='%s' text-anchor='%s'>%s</text>",
        style, number(x), number(y), anchor, Chart.escape(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value) {
    return Decimal.of(value, 1);
  }
}
