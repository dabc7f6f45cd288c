package jobsinpractice.testkit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Formats values for the learner: 42 s, 70%, "default", nothing. */
final class Display {
  private static final int LONGEST = 200;
  private static final int CONTEXT = 60;
  private static final Set<String> PREPOSITIONS =
      Set.of("at", "by", "for", "from", "in", "of", "on", "per", "since", "to", "with");

  private Display() {}

  static String number(double value, String unit) {
    return unit(digits(value, 3), unit);
  }

  /** Returns both numbers, with enough decimals to make them differ. */
  static String[] apart(double expected, double got, String unit) {
    for (int decimals = 3; decimals < 12; decimals++) {
      String one = digits(expected, decimals);
      String other = digits(got, decimals);
      if (!one.equals(other)) {
        return new String[] {unit(one, unit), unit(other, unit)};
      }
    }
    return new String[] {unit("" + expected, unit), unit("" + got, unit)};
  }

  private static String unit(String digits, String unit) {
    if (digits.endsWith("infinity") || digits.equals("NaN")) return digits;
    if (unit.isEmpty() || unit.equals("%")) {
      return digits + unit;
    }
    boolean one = digits.equals("1") && !unit.contains("/");
    return digits + " " + (one ? singular(unit) : unit);
  }

  /** "jobs in progress" to "job in progress": the first plural word before any preposition. */
  private static String singular(String unit) {
    String[] words = unit.split(" ");
    for (int i = 0; i < words.length && !PREPOSITIONS.contains(words[i]); i++) {
      if (words[i].length() > 2 && words[i].endsWith("s") && !words[i].endsWith("ss")) {
        words[i] = words[i].replaceFirst("ies$", "y").replaceFirst("(?<=ss)es$|(?<=[^s])s$", "");
        break;
      }
    }
    return String.join(" ", words);
  }

  private static String digits(double value, int decimals) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
    }
    if (Math.abs(value) >= 1e15) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    BigDecimal exact = new BigDecimal(value, MathContext.DECIMAL64);
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  static String value(Object value) {
    return cut(text(value));
  }

  static String whole(Object value) {
    return text(value);
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** Returns two texts, shortened so that the first difference is still visible. */
  static String[] cutWhereTheyDiffer(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = same < LONGEST - CONTEXT ? 0 : same - CONTEXT;
    return new String[] {cutFrom(one, from), cutFrom(other, from)};
  }

  private static String cutFrom(String text, int from) {
    return from == 0 ? cut(text) : "…" + cut(text.substring(Math.min(from, text.length())));
  }

  private static String text(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Double || value instanceof Float) {
      String digits = number(((Number) value).doubleValue(), "");
      // 42.0 as an argument of a job is not the whole number 42.
      return digits.matches("-?\\d+") ? digits + ".0" : digits;
    }
    if (value instanceof String s) {
      return '"' + s.replace("\n", "\\n") + '"';
    }
    if (value instanceof Object[] array) {
      return text(Arrays.asList(array));
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty()
          ? "nothing"
          : many.stream().map(Display::element).collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  /** A list in a list keeps its brackets: one argument that is a list is not two arguments. */
  private static String element(Object value) {
    boolean list = value instanceof Collection || value instanceof Object[];
    return list ? "[" + text(value) + "]" : text(value);
  }

  static String error(Throwable error) {
    String name = error.getClass().getSimpleName();
    String message = error.getMessage();
    if (message == null || message.isBlank()) {
      return name;
    }
    String firstLine = message.strip().lines().findFirst().orElse("");
    return name + " (" + firstLine + ")";
  }
}
