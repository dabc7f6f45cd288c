package jobsinpractice.classroom;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names on the board, which learners choose. Every page escapes them in addition. */
final class DisplayName {
  static final int LONGEST = 30;

  /** Control and format characters (a text direction, for example) could change other names. */
  private static final Pattern REFUSED = Pattern.compile("\\p{C}|\\p{Zl}|\\p{Zp}|\\p{M}{3}");

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private DisplayName() {}

  /** Returns the name as the board shows it; empty if it cannot be shown. */
  static Optional<String> of(String typed) {
    if (typed.length() > 10 * LONGEST) {
      return Optional.empty();
    }
    String name =
        Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\p{Zs}+", " ").strip();
    boolean fits = name.codePointCount(0, name.length()) <= LONGEST;
    boolean shown = LETTER.matcher(name).find() && !REFUSED.matcher(name).find();
    return fits && shown ? Optional.of(name) : Optional.empty();
  }

  /** Returns the name, with a number if another learner has it already: Ana (2). */
  static String distinct(String name, Collection<String> taken) {
    for (int number = 1; ; number++) {
      String candidate = number == 1 ? name : name + " (" + number + ")";
      if (taken.stream().noneMatch(other -> key(other).equals(key(candidate)))) {
        return candidate;
      }
    }
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
