package jobsinpractice.runner;

import java.util.List;
import java.util.Locale;

/**
 * How one lab fared. It passes when there is no problem; the counts are for the table.
 *
 * @param red tests that failed as published
 * @param published tests that the README publishes
 * @param problems one sentence each, which names the file, test or wrong answer
 */
public record GateResult(
    int lab,
    int red,
    int published,
    int green,
    int repeats,
    int caught,
    int wrongAnswers,
    double seconds,
    List<String> problems) {

  public GateResult {
    problems = List.copyOf(problems);
  }

  public boolean passed() {
    return problems.isEmpty();
  }

  /** The table at the end of a run, and below it what is wrong. */
  public static String table(List<GateResult> results) {
    String row = "%-6s %-18s %-16s %-22s %7s%n";
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            row,
            "lab",
            "red as published",
            "solution green",
            "wrong answers caught",
            "seconds"));
    for (GateResult r : results) {
      out.append(
          String.format(
              Locale.ROOT,
              row,
              r.lab,
              r.red + " of " + r.published,
              r.green + " of " + r.repeats,
              r.caught + " of " + r.wrongAnswers,
              String.format(Locale.ROOT, "%.1f", r.seconds)));
    }
    for (GateResult result : results) {
      result.problems.forEach(
          problem ->
              out.append("lab ").append(result.lab).append(": ").append(problem).append('\n'));
    }
    return out.toString();
  }
}
