package jobsinpractice.lab7;

import java.util.Collections;
import java.util.List;
import jobsinpractice.testkit.ToDo;

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
    // Lab 7, task 2: tell a leak from a plateau by the lows of the last three parts, and say when it
    // is too early to tell.
    throw ToDo.task(7, 2);
  }
}
