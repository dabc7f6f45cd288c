package jobsinpractice.runner;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of one lab. The lab passes if it has no problems; the counts are for the table.
 *
 * @param red tests that failed on the skeleton as published, of those published
 * @param green runs of the solution that were green
 * @param wrong wrong answers that were caught with their own explanation
 * @param shownFirst wrong answers whose own explanation is the first on the learner's screen
 * @param right right answers in other styles that were accepted
 * @param promises sentences of the lab's text that promise or forbid something, and have a test
 * @param inputs the number of generated inputs that the solution passes, by task
 * @param mutants the result of the last mutation test of these very files
 * @param times where the runs spent their time, as a page
 * @param problems one sentence each, which names the file, test, or answer
 */
public record GateResult(
    int lab,
    Count red,
    Count green,
    Count wrong,
    Count shownFirst,
    Count right,
    Count promises,
    Map<Integer, Integer> inputs,
    String mutants,
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
    inputs = Map.copyOf(inputs);
    problems = List.copyOf(problems);
  }

  public boolean passed() {
    return problems.isEmpty();
  }

  private static final Object[] COLUMNS = {
    "lab",
    "red as published",
    "solution green",
    "wrong caught",
    "shown first",
    "right accepted",
    "promises tested",
    "inputs a task",
    "mutants killed",
    "seconds"
  };

  /** "40 to 206": the tasks with the fewest and the most generated inputs. */
  private String generated() {
    IntSummaryStatistics counts = inputs.values().stream().mapToInt(n -> n).summaryStatistics();
    if (counts.getCount() == 0) return "none";
    return counts.getMin() == counts.getMax()
        ? "" + counts.getMin()
        : counts.getMin() + " to " + counts.getMax();
  }

  private static String row(Object... cells) {
    return String.format(
        Locale.ROOT, "%-4s %-17s %-15s %-13s %-13s %-15s %-16s %-14s %-34s %7s%n", cells);
  }

  /** Returns the table at the end of a run, followed by the problems. */
  public static String table(List<GateResult> results) {
    StringBuilder out = new StringBuilder(row(COLUMNS));
    for (GateResult r : results) {
      String seconds = String.format(Locale.ROOT, "%.1f", r.seconds);
      out.append(
          row(
              r.lab,
              r.red,
              r.green,
              r.wrong,
              r.shownFirst,
              r.right,
              r.promises,
              r.generated(),
              r.mutants,
              seconds));
    }
    for (GateResult result : results) {
      result.problems.forEach(
          problem ->
              out.append("lab ").append(result.lab).append(": ").append(problem).append('\n'));
    }
    return out.toString();
  }
}
