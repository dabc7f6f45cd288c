package jobsinpractice.simulator.figure;

import java.util.List;

/**
 * A number that a reader changes in a figure.
 *
 * @param unit follows the value, such as {@code ms}; "" for a plain count
 * @param step from one value to the next, counted from the least
 * @param start the value before the reader moves it
 * @param names what the values 0, 1, … are called; none for a number
 */
public record Slider(
    String label,
    String unit,
    double least,
    double most,
    double step,
    double start,
    List<String> names) {

  static Slider count(String label, int least, int most, int start) {
    return new Slider(label, "", least, most, 1, start, List.of());
  }

  static Slider count(String label, int least, int most, int step, int start) {
    return new Slider(label, "", least, most, step, start, List.of());
  }

  static Slider in(String unit, String label, int least, int most, int step, double start) {
    return new Slider(label, unit, least, most, step, start, List.of());
  }

  static Slider named(String label, List<String> names) {
    return new Slider(label, "", 0, names.size() - 1, 1, 0, names);
  }
}
