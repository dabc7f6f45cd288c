package jobsinpractice.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds durations that a Java statement gives to a job class of the cast. Such a statement should
 * read the number from the cast; a comment with "suppose" above it allows another number.
 */
final class Sources {
  /** What a phase, a class of work, or a flow takes; not how long a run or a burst lasts. */
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:\\b(?:io|cpu)\\((?:\\w+\\()*|new (?:Work|Flow)\\([^;]*?)"
              + "\\b(ms|ofMillis|seconds|ofSeconds|minutes|ofMinutes)\\(([\\d_]+(?:\\.\\d+)?)\\)");

  /** A kind of job in lab 4: its name, its share, then seconds of CPU and of I/O. */
  private static final Pattern KIND =
      Pattern.compile("Kind\\(\\s*\"\\w+\",\\s*[\\d.]+,\\s*([\\d.]+),\\s*([\\d.]+)\\)");

  private Sources() {}

  static List<String> disagreements(String java) {
    List<String> wrong = new ArrayList<>();
    for (String statement : java.split(";")) {
      for (CastJob job : Cast.jobs()) {
        if (!statement.contains("\"" + job.name() + "\"")) continue;
        if (statement.toLowerCase(Locale.ROOT).contains("suppose")) continue;
        check(statement, job, wrong);
      }
    }
    return wrong;
  }

  private static void check(String statement, CastJob job, List<String> wrong) {
    Set<Double> known = new TreeSet<>(Nouns.times(job));
    known.addAll(Nouns.promises(job));
    Matcher duration = DURATION.matcher(statement);
    while (duration.find()) {
      double value = Double.parseDouble(duration.group(2).replace("_", ""));
      compare(value * unit(duration.group(1)), duration.group(), job, known, wrong);
    }
    Matcher kind = KIND.matcher(statement);
    while (kind.find()) {
      compare(Double.parseDouble(kind.group(1)), kind.group(), job, known, wrong);
      compare(Double.parseDouble(kind.group(2)), kind.group(), job, known, wrong);
    }
  }

  private static double unit(String method) {
    return switch (method) {
      case "ms", "ofMillis" -> 0.001;
      case "seconds", "ofSeconds" -> 1;
      default -> 60;
    };
  }

  private static void compare(
      double value, String where, CastJob job, Set<Double> known, List<String> wrong) {
    if (known.contains(value)) return;
    wrong.add(where + " in a statement with \"" + job.name() + "\"; it has " + known);
  }
}
