package jobsinpractice.simulator.figure;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.simulator.DecimalText;

/** One pair of axes with its curves, drawn as SVG elements from its own top left corner. */
final class Panel {
  private static final int WIDTH = Svg.WIDTH;
  private static final int LEFT = 64;
  private static final int RIGHT = 20;
  private static final int TOP = 44;
  private static final int BOTTOM = 46;
  private final Axis across;
  private final Axis up;
  private final int plotHeight;
  private final List<Curve> curves = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private final Svg svg = new Svg();

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
    svg.add(
        "<clipPath id='%s'><rect x='%s' y='%s' width='%s' height='%s'/></clipPath>",
        clip,
        Svg.number(LEFT),
        Svg.number(TOP - 4),
        Svg.number(WIDTH - LEFT - RIGHT + 4),
        Svg.number(plotHeight + 8));
    svg.add("<g clip-path='url(#%s)'>", clip);
    for (Curve curve : curves) draw(curve);
    svg.add("</g>");
    legend();
    return svg.toString();
  }

  /** Returns a line for each point. */
  String csv() {
    StringBuilder csv = new StringBuilder();
    for (Curve curve : curves) {
      for (int n = 0; n < curve.x().length; n++) {
        csv.append('"').append(up.label()).append("\",\"").append(curve.name()).append("\",");
        csv.append(DecimalText.of(curve.x()[n])).append(',');
        csv.append(DecimalText.of(curve.y()[n])).append('\n');
      }
    }
    return csv.toString();
  }

  private void grid() {
    for (double tick : up.ticks()) {
      String y = Svg.number(y(tick));
      svg.add("<line class='grid' x1='%d' x2='%d' y1='%s' y2='%s'/>", LEFT, WIDTH - RIGHT, y, y);
      svg.text("tick", LEFT - 8, y(tick) + 4, "end", Axis.text(tick));
    }
    double bottom = TOP + plotHeight;
    for (double tick : across.ticks()) {
      String x = Svg.number(x(tick));
      svg.add(
          "<line class='grid' x1='%s' x2='%s' y1='%d' y2='%s'/>", x, x, TOP, Svg.number(bottom));
      svg.text("tick", x(tick), bottom + 17, "middle", Axis.text(tick));
    }
    svg.add("<path class='axis' d='M%d %dV%sH%d'/>", LEFT, TOP, Svg.number(bottom), WIDTH - RIGHT);
    svg.text("label", (LEFT + WIDTH - RIGHT) / 2.0, bottom + 36, "middle", across.label());
    svg.text("label", 8, TOP - 30, "start", up.label());
  }

  private void draw(Moment moment) {
    String x = Svg.number(x(moment.x()));
    svg.add("<line class='moment' x1='%s' x2='%s' y1='%d' y2='%d'/>", x, x, TOP, TOP + plotHeight);
    svg.text("tick", x(moment.x()) + 5, TOP + 12, "start", moment.name());
  }

  private void draw(Curve curve) {
    if (curve.join() != Curve.Join.POINTS) svg.path(style(curve), path(curve));
    if (curve.join() != Curve.Join.DOTS && curve.join() != Curve.Join.POINTS) return;
    for (int n = 0; n < curve.x().length; n++) {
      svg.circle("dot c" + curve.colour(), x(curve.x()[n]), y(curve.y()[n]), 3.5);
    }
  }

  private String path(Curve curve) {
    StringBuilder path = new StringBuilder();
    for (int n = 0; n < curve.x().length; n++) {
      String x = Svg.number(x(curve.x()[n]));
      String y = Svg.number(y(curve.y()[n]));
      if (n == 0) path.append('M').append(x).append(' ').append(y);
      else if (curve.join() == Curve.Join.STEPS) path.append('H').append(x).append('V').append(y);
      else path.append('L').append(x).append(' ').append(y);
    }
    return path.toString();
  }

  private static String style(Curve curve) {
    String more =
        switch (curve.join()) {
          case DASHES -> " dashes";
          case BAND -> " band";
          default -> "";
        };
    return "curve c" + curve.colour() + more;
  }

  private void legend() {
    double x = LEFT;
    double y = TOP - 14;
    for (Curve curve : curves) {
      if (curve.name().isEmpty()) continue;
      if (curve.join() == Curve.Join.POINTS) svg.circle("dot c" + curve.colour(), x + 11, y, 3.5);
      else svg.path(style(curve), "M" + Svg.number(x) + " " + Svg.number(y) + "h22");
      svg.text("tick", x + 28, y + 4, "start", curve.name());
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
}
