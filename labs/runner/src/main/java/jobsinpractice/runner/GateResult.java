package jobsinpractice.runner;

import java.util.List;
import java.util.Locale;

/**
 * The result of one lab. The lab passes if it has no problems; the counts are for the table.
 *
 * @param red tests that failed on the skeleton as published, of those published
 * @param green runs of the solution that were green
 * @param wrong wrong answers that were caught with their own explanation
 * @param right right answers in other styles that were accepted
 * @param promises sentences of the lab's text that promise or forbid something, and have a test
 * @param times where the runs spent their time, as a page
 * @param problems one sentence each, which names the file, test, or answer
 */
public record GateResult(
    int lab,
    Count red,
    Count green,
    Count wrong,
    Count right,
    Count promises,
    double seconds,
    String times,
    List<String> problems) {

  /** A count out of a total. */
  public record Count(int seen, int all) {
    @Override
    public String toString() {
      return seen + " of " + all;
    }
  }

  public GateResult {
    problems = List.copyOf(problems);
  }

  public boolean passed() {
    return problems.isEmpty();
  }

  /** Returns the table at the end of a run, followed by the problems. */
  public static String table(List<GateResult> results) {
    String row = "%-5s %-18s %-15s %-21s %-23s %-16s %7s%n";
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            row,
            "lab",
            "red as published",
            "solution green",
            "wrong answers caught",
            "right answers accepted",
            "promises tested",
            "seconds"));
    for (GateResult r : results) {
      String seconds = String.format(Locale.ROOT, "%.1f", r.seconds);
      out.append(
          String.format(
              Locale.ROOT, row, r.lab, r.red, r.green, r.wrong, r.right, r.promises, seconds));
    }
    for (GateResult result : results) {
      result.problems.forEach(
          problem ->
              out.append("lab ").append(result.lab).append(": ").append(problem).append('\n'));
    }
    return out.toString();
  }
}
