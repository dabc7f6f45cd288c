package jobsinpractice.lab7;

import java.util.Collections;
import java.util.List;
import jobsinpractice.testkit.ToDo;

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
    // Lab 7, task 2: tell a leak from a plateau by the lows of the last three parts, or return
    // TOO_EARLY.
    throw ToDo.task(7, 2);
  }
}
