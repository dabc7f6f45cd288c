package jobsinpractice.lab7;

// region trend-imports
import java.util.Collections;
import java.util.List;

// endregion

/** What a series of memory readings shows. */
enum Trend {
  /** There are fewer than {@code 3 * PART} readings. */
  TOO_EARLY,
  /** Memory stays at a level, falls, or rose once and stopped. */
  PLATEAU,
  /** The lows rise from part to part: memory that is not given back grows. */
  LEAK;

  /** The number of readings in a part. */
  static final int PART = 10;

  /** The smallest step up between the lows of two parts that counts, in bytes. */
  static final long LEAST = 1 << 20;

  /**
   * Compares the lowest readings of the last three parts: the last PART readings, the PART readings
   * before them, and the PART before those. It is a leak if both steps up are at least LEAST.
   *
   * @param readings in bytes, the oldest first; unmodifiable. There may be none, or more than three
   *     parts, although {@link Readings} keeps no more.
   */
  static Trend of(List<Long> readings) {
    // region task-2
    int all = readings.size();
    if (all < 3 * PART) {
      return TOO_EARLY;
    }
    long first = Collections.min(readings.subList(all - 3 * PART, all - 2 * PART));
    long second = Collections.min(readings.subList(all - 2 * PART, all - PART));
    long third = Collections.min(readings.subList(all - PART, all));
    return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
    // endregion
  }
}
