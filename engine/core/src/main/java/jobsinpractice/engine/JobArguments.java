package jobsinpractice.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Json;

/**
 * Which Java values may be a job's arguments, and the values of its other fields: exactly those
 * that JSON gives back as they were, and that every reader of the payload accepts.
 */
final class JobArguments {
  /** The job's object and its list of arguments are two levels themselves. */
  private static final int DEEPEST = Json.DEEPEST - 2;

  /** Bits of the largest number of {@link Json#MOST_DIGITS} digits, and a few more. */
  private static final int MOST_BITS = Json.MOST_DIGITS * 10 / 3;

  private JobArguments() {}

  /**
   * @throws IllegalArgumentException with the path of the first value that has no JSON form, for
   *     example {@code args[1].user}
   */
  static void check(List<?> args) {
    Path root = new Path(null, "args");
    for (int i = 0; i < args.size(); i++) check(args.get(i), new Path(root, i), 1);
  }

  /**
   * One field of the payload; all of them after code that may have put anything there.
   *
   * @throws IllegalArgumentException with the path of the first value that has no JSON form
   */
  static void checkField(String name, Object value) {
    if (name == null) throw refused(new Path(null, "the payload"), "has the key null");
    Path path = new Path(null, name);
    checkKey(name, path);
    check(value, path, 0);
  }

  /**
   * @throws IllegalArgumentException when the text, called {@code what}, cannot be written as UTF-8
   */
  static void checkText(String what, String text) {
    checkText(text, new Path(null, what));
  }

  /** Where a value stands. It becomes text only for a refusal: most arguments are fine. */
  private record Path(Path outer, Object step) {
    private static final int LONGEST_STEP = 60;

    @Override
    public String toString() {
      if (step instanceof Integer) return outer + "[" + step + "]";
      String name = step.toString();
      if (name.length() > LONGEST_STEP) name = name.substring(0, LONGEST_STEP) + "…";
      return outer == null ? name : outer + "." + name;
    }
  }

  private static void check(Object value, Path path, int depth) {
    if (depth > DEEPEST) throw refused(path, "is nested too deeply");
    if (value == null || value instanceof Boolean) return;
    if (value instanceof String text) checkText(text, path);
    else if (value instanceof Number number) checkNumber(number, path);
    else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) check(items.get(i), new Path(path, i), depth + 1);
    } else if (value instanceof Map<?, ?> fields) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        if (!(field.getKey() instanceof String name)) {
          throw refused(path, "has the key " + field.getKey() + ", and JSON keys are text");
        }
        Path inner = new Path(path, name);
        checkKey(name, inner);
        check(field.getValue(), inner, depth + 1);
      }
    } else {
      throw refused(path, "is a " + value.getClass().getName());
    }
  }

  private static void checkKey(String name, Path path) {
    checkText(name, path);
    if (name.length() <= Json.LONGEST_KEY / 3) return; // a char is 3 bytes at most
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Json.LONGEST_KEY) {
      throw refused(path, "is a key of " + bytes + " bytes, and " + Json.LONGEST_KEY + " are read");
    }
  }

  /** Half of a surrogate pair, as cutting text in the middle of an emoji leaves it. */
  private static void checkText(String text, Path path) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) continue;
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) throw refused(path, "has half of a surrogate pair at character " + i);
      i++;
    }
  }

  private static void checkNumber(Number number, Path path) {
    if (number instanceof Double || number instanceof Float) {
      if (Double.isFinite(number.doubleValue())) return;
      throw refused(path, "is " + number + ", which JSON cannot say");
    }
    if (number instanceof BigInteger big) {
      if (!writtenShort(new BigDecimal(big))) throw refused(path, TOO_LONG);
    } else if (number instanceof BigDecimal big) {
      if (!writtenShort(big)) throw refused(path, TOO_LONG);
    } else if (!(number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte)) {
      throw refused(path, "is a " + number.getClass().getName());
    }
  }

  private static final String TOO_LONG =
      "is a number that has more than " + Json.MOST_DIGITS + " digits when it is written out";

  /** Written out without an exponent: a reader may have to expand it to that. */
  private static boolean writtenShort(BigDecimal number) {
    if (number.unscaledValue().bitLength() > MOST_BITS) return false;
    int digits = number.precision();
    return digits <= Json.MOST_DIGITS
        && number.scale() <= Json.MOST_DIGITS
        && (long) digits - number.scale() <= Json.MOST_DIGITS;
  }

  private static IllegalArgumentException refused(Path path, String what) {
    return new IllegalArgumentException(
        path
            + " "
            + what
            + ". A job's arguments and its result are text, numbers, true, false, null, lists and maps of these:"
            + " pass an id, and look the object up in the job.");
  }
}
