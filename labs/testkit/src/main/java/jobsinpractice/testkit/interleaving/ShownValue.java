package jobsinpractice.testkit.interleaving;

import java.time.Duration;
import java.time.Instant;

/** Decides which values an order shows next to the field that holds them. */
final class ShownValue {
  private static final int SHORT_TEXT = 9;

  private ShownValue() {}

  /** Returns whether a value fits into a column, and is known by its text. */
  static boolean isShort(Object value) {
    return value == null
        || value instanceof String text && text.length() <= SHORT_TEXT
        || value instanceof Number && !value.getClass().getName().contains(".concurrent.")
        || value instanceof Boolean
        || value instanceof Duration
        || value instanceof Instant
        || value instanceof Enum;
  }
}
