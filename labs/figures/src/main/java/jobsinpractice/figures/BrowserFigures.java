package jobsinpractice.figures;

import jobsinpractice.simulator.figure.MovedFigure;
import jobsinpractice.simulator.figure.MovingFigure;
import jobsinpractice.simulator.figure.MovingFigures;
import jobsinpractice.simulator.figure.Slider;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The two functions that the script adds to a page. */
public final class BrowserFigures {
  private static boolean prepared;

  private BrowserFigures() {}

  /** Returns the sliders of a figure. It can be drawn once the code that is running has ended. */
  @JSExport
  public static JSObject[] figureSliders(String name) {
    if (!prepared) {
      prepared = true;
      keepNoTraces();
      Coroutine.startAll();
    }
    return MovingFigures.named(name).sliders().stream()
        .map(BrowserFigures::slider)
        .toArray(JSObject[]::new);
  }

  /** Returns what a figure shows for these values of its sliders. */
  @JSExport
  public static JSObject drawFigure(String name, double[] values) {
    MovingFigure figure = MovingFigures.named(name);
    MovedFigure moved = figure.draw(values);
    return moved(moved.svg(), moved.summary(), moved.csv());
  }

  /** A browser notes a stack for each error, and a storm of retries has ten thousand. */
  @JSBody(script = "Error.stackTraceLimit = 0;")
  private static native void keepNoTraces();

  private static JSObject slider(Slider slider) {
    return slider(
        slider.label(),
        slider.unit(),
        slider.least(),
        slider.most(),
        slider.step(),
        slider.start(),
        slider.names().toArray(new String[0]),
        slider.own().name());
  }

  @JSBody(
      params = {"label", "unit", "least", "most", "step", "start", "names", "own"},
      script =
          "return {label: label, unit: unit, least: least, most: most, step: step, start: start,"
              + " names: names, own: own};")
  private static native JSObject slider(
      String label,
      String unit,
      double least,
      double most,
      double step,
      double start,
      String[] names,
      String own);

  @JSBody(
      params = {"svg", "summary", "csv"},
      script = "return {svg: svg, summary: summary, csv: csv};")
  private static native JSObject moved(String svg, String summary, String csv);
}
