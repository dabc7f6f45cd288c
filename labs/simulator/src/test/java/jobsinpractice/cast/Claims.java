package jobsinpractice.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text says about the cast's numbers ("a welcome mail takes 350 ms") and compares it
 * with the cast. A number that a sentence with "suppose" introduces is allowed until the next
 * heading.
 */
final class Claims {
  private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
  private static final String DURATION = NUMBER + " ?(ms|s|seconds?|minutes?)\\b(?!\\))";
  private static final String ANY_DURATION = NUMBER + " ?(ms|s|seconds?|minutes?)\\b";
  private static final String NOUN = "(?<![\\w-])" + Nouns.pattern() + "(?![\\w-])";

  private static final Pattern TAKES =
      Pattern.compile(NOUN + " (?:each )?(?:takes?|lasts?|of) (?:about |only )?" + DURATION);
  private static final Pattern BRACKETS = Pattern.compile(NOUN + " \\(" + ANY_DURATION);
  private static final Pattern PROMISED =
      Pattern.compile(NOUN + "[^.;|]{0,40}? (?:promised|starts?|start) within " + ANY_DURATION);
  private static final Pattern RATE =
      Pattern.compile(
          NUMBER + " " + NOUN + "(?: arrive (?:a|per|each|every)| (?:a|per) second arrive)\\b");
  private static final Pattern SUPPOSED =
      Pattern.compile(NUMBER + "(?: ?(ms|s|seconds?|minutes?)\\b)?");
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```|<!--.*?-->");

  private final List<String> wrong = new ArrayList<>();
  private final Set<Double> supposed;
  private final String text;

  private Claims(String text) {
    this.text = text;
    supposed = supposed(text);
  }

  /** Returns the sentences' parts that disagree with the cast, each with what the cast has. */
  static List<String> disagreements(String page) {
    List<String> all = new ArrayList<>();
    for (String section : FENCE.matcher(page).replaceAll("").split("(?m)^#+ ")) {
      String words = section.replaceAll("\\s+", " ");
      all.addAll(new Claims(words).check());
    }
    return all;
  }

  private List<String> check() {
    check(TAKES, true, Nouns::times);
    check(BRACKETS, true, Nouns::times);
    check(PROMISED, true, Nouns::promises);
    check(RATE, false, Nouns::rates);
    return wrong;
  }

  private void check(
      Pattern pattern,
      boolean nounFirst,
      java.util.function.Function<CastJob, Set<Double>> allowed) {
    Matcher claim = pattern.matcher(text);
    while (claim.find()) {
      Optional<CastJob> job = Nouns.job(claim.group(nounFirst ? 1 : 2));
      if (job.isEmpty()) continue;
      double value = nounFirst ? seconds(claim.group(2), claim.group(3)) : plain(claim.group(1));
      Set<Double> known = allowed.apply(job.get());
      if (contains(known, value) || contains(supposed, value)) continue;
      wrong.add(
          String.format(
              Locale.ROOT, "\"%s\", but %s has %s", claim.group(), job.get().name(), known));
    }
  }

  /** Half a percent of difference is rounding: 200 ms for 200.7 ms. */
  private static boolean contains(Set<Double> known, double value) {
    return known.stream().anyMatch(number -> Math.abs(number - value) <= 0.005 * number);
  }

  private static Set<Double> supposed(String section) {
    Set<Double> numbers = new TreeSet<>();
    for (String sentence : section.split("(?<=[.?!:]) ")) {
      if (!sentence.toLowerCase(Locale.ROOT).contains("suppose")) continue;
      Matcher number = SUPPOSED.matcher(sentence);
      while (number.find()) {
        numbers.add(
            number.group(2) == null
                ? plain(number.group(1))
                : seconds(number.group(1), number.group(2)));
      }
    }
    return numbers;
  }

  private static double seconds(String number, String unit) {
    double factor = unit.equals("ms") ? 0.001 : unit.startsWith("m") ? 60 : 1;
    return plain(number) * factor;
  }

  private static double plain(String number) {
    return Double.parseDouble(number.replace(",", ""));
  }
}
