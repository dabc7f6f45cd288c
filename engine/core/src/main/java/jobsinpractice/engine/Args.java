package jobsinpractice.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Which Java values may be a job's arguments: exactly those that JSON gives back as they were. */
final class Args {
  /** The job's object and its list of arguments are two levels themselves. */
  private static final int DEEPEST = Json.DEEPEST - 2;

  private Args() {}

  /**
   * @throws IllegalArgumentException with the path of the first value that has no JSON form, for
   *     example {@code args[1].user}
   */
  static void check(List<?> args) {
    for (int i = 0; i < args.size(); i++) check(args.get(i), new Path(null, i), 1);
  }

  /** Where a value stands. It becomes text only for a refusal: most arguments are fine. */
  private record Path(Path outer, Object step) {
    @Override
    public String toString() {
      String before = outer == null ? "args" : outer.toString();
      return before + (step instanceof Integer ? "[" + step + "]" : "." + step);
    }
  }

  private static void check(Object value, Path path, int depth) {
    if (depth > DEEPEST) throw refused(path, "is nested too deeply");
    if (value == null || value instanceof String || value instanceof Boolean) return;
    if (value instanceof Double number && !Double.isFinite(number)
        || value instanceof Float fraction && !Float.isFinite(fraction)) {
      throw refused(path, "is " + value + ", which JSON cannot say");
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Double
        || value instanceof Float
        || value instanceof BigInteger
        || value instanceof BigDecimal) return;
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) check(items.get(i), new Path(path, i), depth + 1);
    } else if (value instanceof Map<?, ?> fields) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        if (!(field.getKey() instanceof String name)) {
          throw refused(path, "has the key " + field.getKey() + ", and JSON keys are text");
        }
        check(field.getValue(), new Path(path, name), depth + 1);
      }
    } else {
      throw refused(path, "is a " + value.getClass().getName());
    }
  }

  private static IllegalArgumentException refused(Path path, String what) {
    return new IllegalArgumentException(
        path
            + " "
            + what
            + ". A job's arguments are text, numbers, true, false, null, lists and maps of these:"
            + " pass an id, and look the object up in the job.");
  }
}
