package jobsinpractice.simulator.figure;

import java.util.List;

/**
 * A number that a reader changes in a figure.
 *
 * @param unit follows the value, such as {@code ms}; "" for a plain count
 * @param step from one value to the next, counted from the least
 * @param start the value before the reader moves it
 * @param names what the values 0, 1, … are called; none for a number
 * @param own which number of the reader's own fleet it can take
 */
public record Slider(
    String label,
    String unit,
    double least,
    double most,
    double step,
    double start,
    List<String> names,
    Own own) {
  /** A number of a running fleet. */
  public enum Own {
    NONE,
    /** Jobs per second. */
    RATE,
    /** The mean service time, in milliseconds. */
    SERVICE,
    /** Threads of one process. */
    THREADS,
    PROCESSES,
    /** Threads of all processes together. */
    ALL_THREADS
  }

  static Slider count(String label, int least, int most, int start) {
    return new Slider(label, "", least, most, 1, start, List.of(), Own.NONE);
  }

  static Slider count(String label, int least, int most, int step, int start) {
    return new Slider(label, "", least, most, step, start, List.of(), Own.NONE);
  }

  static Slider in(String unit, String label, int least, int most, int step, double start) {
    return new Slider(label, unit, least, most, step, start, List.of(), Own.NONE);
  }

  static Slider named(String label, List<String> names) {
    return new Slider(label, "", 0, names.size() - 1, 1, 0, names, Own.NONE);
  }

  /** Returns the same slider, which can take this number from the reader's fleet. */
  Slider takes(Own number) {
    return new Slider(label, unit, least, most, step, start, names, number);
  }
}
