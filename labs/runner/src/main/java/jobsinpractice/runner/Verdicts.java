package jobsinpractice.runner;

import java.util.List;
import java.util.Map;
import jobsinpractice.testkit.Colours;
import jobsinpractice.testkit.Report;
import jobsinpractice.testkit.TestResult;

/**
 * The result of one run of a lab's tests.
 *
 * @param errors the compiler's errors; if there are any, no test ran
 * @param results one for each test that ended
 * @param tasks the number of tasks in the lab
 * @param output what the learner's code printed
 * @param trouble what ended the run early, as sentences for the learner: an exit, a test that could
 *     not be stopped
 * @param leaked threads that were still running afterwards, with the learner's line where known
 * @param inputs the number of generated inputs that were checked, by task
 */
public record Verdicts(
    int lab,
    List<CompileError> errors,
    List<TestResult> results,
    int tasks,
    String output,
    List<String> trouble,
    List<String> leaked,
    Map<Integer, Integer> inputs,
    RunTimes times) {

  public Verdicts {
    errors = List.copyOf(errors);
    results = List.copyOf(results);
    trouble = List.copyOf(trouble);
    leaked = List.copyOf(leaked);
    inputs = Map.copyOf(inputs);
  }

  /** Returns the result of a run without tests. */
  static Verdicts notCompiled(int lab, List<CompileError> errors) {
    return new Verdicts(
        lab, errors, List.of(), 0, "", List.of(), List.of(), Map.of(), RunTimes.NONE);
  }

  public long millis() {
    return times.all();
  }

  public boolean green() {
    return errors.isEmpty() && trouble.isEmpty() && !results.isEmpty() && report().allGreen();
  }

  public Report report() {
    return new Report(lab, tasks, results);
  }

  /** Returns everything that the learner should read, starting with the code's own output. */
  public String text(Colours colours) {
    StringBuilder out = new StringBuilder(output);
    if (!output.isEmpty() && !output.endsWith("\n")) {
      out.append('\n');
    }
    if (!errors.isEmpty()) {
      out.append("\nLab ").append(lab).append(" does not compile\n");
      errors.stream()
          .limit(5)
          .forEach(error -> out.append(colours.red(error.toString())).append('\n'));
      if (errors.size() > 5) {
        out.append("and ").append(errors.size() - 5).append(" more errors\n");
      }
      return out.toString();
    }
    trouble.forEach(what -> out.append('\n').append(colours.red(what)).append('\n'));
    leaked.stream()
        .distinct()
        .forEach(
            thread ->
                out.append("\nYour code left a thread running after the tests: ")
                    .append(thread)
                    .append(" (it ended with the test process)\n"));
    if (!results.isEmpty()) {
      out.append(report().text(colours));
    }
    return out.toString();
  }
}
