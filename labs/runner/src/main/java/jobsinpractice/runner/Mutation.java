package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A kind of change to code: what to look for, and what to write instead.
 *
 * @param name what is changed, in words
 */
record Mutation(String name, Pattern pattern, Function<MatchResult, String> replacement) {
  static final List<Mutation> ALL = all();

  private static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    boundaries(all);
    units(all);
    numbers(all);
    elements(all);
    state(all);
    errors(all);
    return List.copyOf(all);
  }

  private static Mutation of(String name, String pattern, String replacement) {
    return new Mutation(name, Pattern.compile(pattern), found -> expanded(replacement, found));
  }

  /** Replaces $0 and $1 by what was found. */
  private static String expanded(String replacement, MatchResult found) {
    String text = replacement.replace("$0", found.group());
    return found.groupCount() == 0 ? text : text.replace("$1", found.group(1));
  }

  private static void boundaries(List<Mutation> all) {
    all.add(of("< for <=", " <= ", " < "));
    all.add(of("<= for <", " < ", " <= "));
    all.add(of("> for >=", " >= ", " > "));
    all.add(of(">= for >", " > ", " >= "));
    all.add(of("|| for &&", "&&", "||"));
    all.add(of("&& for ||", "\\|\\|", "&&"));
  }

  private static void units(List<Mutation> all) {
    all.add(of("milliseconds for seconds", "\\bofSeconds\\(", "ofMillis("));
    all.add(of("seconds for milliseconds", "\\bofMillis\\(", "ofSeconds("));
    all.add(of("seconds for minutes", "\\bofMinutes\\(", "ofSeconds("));
    all.add(of("minutes for hours", "\\bofHours\\(", "ofMinutes("));
    all.add(of("whole seconds for milliseconds", "\\btoMillis\\(\\)", "toSeconds()"));
    all.add(of("milliseconds for seconds", "\\btoSeconds\\(\\)", "toMillis()"));
    all.add(of("milliseconds for nanoseconds", "\\btoNanos\\(\\)", "toMillis()"));
    all.add(of("60 for 1000", "\\b(?:1_?000|1e3)(?=[^\\d_.])", "60"));
    all.add(of("1000 for 60", "(?<![\\d_.])60(?=[^\\d_])", "1000"));
    all.add(of("epoch seconds for milliseconds", "\\btoEpochMilli\\(\\)", "getEpochSecond()"));
    all.add(
        of(
            "wall clock for the given clock",
            "\\bclock\\.instant\\(\\)",
            "java.time.Instant.now()"));
    all.add(
        of(
            "wall clock for the given clock",
            "\\bclock\\.millis\\(\\)",
            "System.currentTimeMillis()"));
    all.add(of("whole number for a fraction", "(?<=\\d)\\.0\\b", ""));
    all.add(of("whole number for a fraction", "\\(double\\) ", ""));
  }

  private static void numbers(List<Mutation> all) {
    all.add(
        new Mutation(
            "one more",
            Pattern.compile("(?<![\\w.])\\d{1,9}(?![\\w.])"),
            found -> String.valueOf(Integer.parseInt(found.group()) + 1)));
    all.add(of("floor for ceil", "\\bMath\\.ceil\\(", "Math.floor("));
    all.add(of("ceil for floor", "\\bMath\\.floor\\(", "Math.ceil("));
    all.add(of("floor for round", "\\bMath\\.round\\(", "(long) Math.floor("));
    all.add(of("min for max", "\\bMath\\.max\\(", "Math.min("));
    all.add(of("max for min", "\\bMath\\.min\\(", "Math.max("));
    all.add(of("min for max", "\\.max\\(", ".min("));
    all.add(of("max for min", "\\.min\\(", ".max("));
    all.add(of("- for +", " \\+ ", " - "));
    all.add(of("+ for -", " - ", " + "));
    all.add(of("/ for *", " \\* ", " / "));
    all.add(of("* for /", " / ", " * "));
    all.add(of("remainder dropped", " % \\w+", ""));
  }

  private static void elements(List<Mutation> all) {
    all.add(of("all but the last", "\\.size\\(\\)", ".size() - 1"));
    all.add(of("the first for the last", "\\.get\\(\\w+\\.size\\(\\) - 1\\)", ".get(0)"));
    all.add(of("the second for the first", "\\.get\\(0\\)", ".get(1)"));
    all.add(of("the last for the first", "\\.findFirst\\(\\)", ".reduce((a, b) -> b)"));
    all.add(of("all but the first", "\\.stream\\(\\)", ".stream().skip(1)"));
    all.add(of("only the first", "\\.stream\\(\\)", ".stream().limit(1)"));
    all.add(of("not sorted", "\\.sorted\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", ""));
    all.add(of("not reversed", "\\.reversed\\(\\)", ""));
    all.add(of("duplicates kept", "\\.distinct\\(\\)", ""));
    all.add(of("any for all", "\\.allMatch\\(", ".anyMatch("));
    all.add(of("all for any", "\\.anyMatch\\(", ".allMatch("));
    all.add(of("name for key", "\\bKeys\\.queue\\((\\w+)\\)", "$1"));
  }

  private static void state(List<Mutation> all) {
    String type = "[\\w.]+(?:<[^;=()]*>)?(?:\\[\\])*";
    all.add(
        of(
            "static for an instance's own",
            "(?m)^  (?:private |protected |public )?(?!static|return|throw|import|package)(?:final |volatile )*"
                + type
                + " \\w+(?= = |;)",
            "  static $0"));
    all.add(of("no lock", "\\bsynchronized \\([^{]*\\) (?=\\{)", ""));
    all.add(of("no lock", "\\bsynchronized (?!\\()", ""));
    all.add(of("not volatile", "\\bvolatile ", ""));
    // Written on a line of its own, to something that exists already: a counter, a flag, a reset.
    all.add(
        of("assignment forgotten", "(?m)^ +(?:this\\.)?[\\w.\\[\\]]+ (?:[-+*/|&]?=) [^;]*;", ""));
    all.add(of("count forgotten", "(?m)^ +[\\w.\\[\\]]+(?:\\+\\+|--);", ""));
    all.add(
        of(
            "call forgotten",
            "(?m)^ +(?!super|return|throw)[\\w.]+(?:\\([^;{}]*\\))(?:\\.\\w+\\([^;{}]*\\))*;",
            ""));
  }

  private static void errors(List<Mutation> all) {
    all.add(
        of(
            "every exception caught",
            "\\bcatch \\((?!RuntimeException|Exception|Throwable)[\\w.| ]+ (?=\\w+\\))",
            "catch (RuntimeException "));
    all.add(of("the opposite", "\\bif \\(!", "if ("));
    all.add(of("the opposite", "\\bwhile \\(!", "while ("));
  }
}
