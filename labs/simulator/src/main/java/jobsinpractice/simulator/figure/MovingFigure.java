package jobsinpractice.simulator.figure;

import java.util.List;

/**
 * A figure of the chapters for other numbers. It runs on the JVM and in a browser, where it is
 * compiled to JavaScript (labs/figures), and gives the same texts in both: so it uses no file, no
 * clock, and no thread.
 */
public interface MovingFigure {
  /** Returns the name of the fixed figure, without {@code .svg}. */
  String name();

  List<Slider> sliders();

  /**
   * Runs the simulator and draws what it shows.
   *
   * @param values one for each slider, in their order
   */
  MovedFigure draw(double... values);

  /** Draws with the sliders where they are at first. */
  default MovedFigure start() {
    return draw(sliders().stream().mapToDouble(Slider::start).toArray());
  }
}
