package jobsinpractice.lab7;

// region trend-imports
import java.util.Collections;
import java.util.List;

// endregion

/** What a series of readings says: memory that goes up and down is not a leak. */
enum Trend {
  /** Fewer than {@code 3 * PART} readings. */
  TOO_EARLY,
  /** It stays, it falls, or it rose once and has stopped. */
  PLATEAU,
  /** What cannot be given back grows from part to part. */
  LEAK;

  /** Readings in a part. */
  static final int PART = 10;

  /** By how many bytes the low of a part lies above the one before, at least, in a leak. */
  static final long LEAST = 1 << 20;

  /**
   * Compares the lowest readings of the last three parts: the last PART readings, the PART readings
   * before them, and the PART before those. It is a leak when both steps are at least LEAST up.
   *
   * @param readings bytes, oldest first, evenly spaced; any number of them, which may be none
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
