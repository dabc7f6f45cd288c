package jobsinpractice.simulator.scaling;

import java.util.Locale;

/** Shows a number without zeros at its end: 4, 0.5, 12.25. */
final class DecimalShown {
  private DecimalShown() {}

  static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) return "" + (long) number;
    return String.format(Locale.ROOT, "%.3f", number).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
