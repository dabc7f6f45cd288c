package jobsinpractice.simulator.figure;

import java.util.Arrays;

/** Points that belong together: how they are joined, their colour (0 to 3), and their name. */
record Curve(String name, int colour, Join join, double[] x, double[] y) {
  enum Join {
    /** Measured at these points, with a line that leads the eye. */
    DOTS,
    /** Measured at these points; between them nothing can be, such as half a process. */
    POINTS,
    /** A wide band under another curve, so that both stay visible where they are the same. */
    BAND,
    /** So dense that the points would only be in the way. */
    LINE,
    /** A bound or an objective, not a measurement. */
    DASHES,
    /** A choice among whole numbers: level until the next. */
    STEPS
  }

  Curve {
    x = Arrays.copyOf(x, x.length);
    y = Arrays.copyOf(y, y.length);
  }
}
