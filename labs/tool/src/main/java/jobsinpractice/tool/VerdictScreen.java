package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/**
 * Shortens a run's results until they fit on a screen: tasks that are still stubs shrink to their
 * headings, from the last one up. The block of a wrong answer always stays.
 */
final class VerdictScreen {
  private VerdictScreen() {}

  /**
   * @param room the number of lines available
   */
  static String of(Verdicts verdicts, int room, Terminal terminal) {
    Verdicts shown = with(verdicts, verdicts.results());
    List<Integer> stubs = stubs(verdicts);
    for (int i = stubs.size() - 1; i >= 0 && lines(shown, terminal) > room; i--) {
      shown = folded(shown, stubs.get(i));
    }
    return shown.text(terminal.colours());
  }

  private static long lines(Verdicts verdicts, Terminal terminal) {
    return verdicts.text(terminal.colours()).lines().count();
  }

  /** Returns the tasks that may shrink: only stubs in them, and not the first one to do. */
  private static List<Integer> stubs(Verdicts verdicts) {
    SortedSet<Integer> red = new TreeSet<>();
    SortedSet<Integer> answered = new TreeSet<>();
    for (TestResult result : verdicts.results()) {
      if (!result.passed()) {
        red.add(result.task());
        if (!isStub(result)) {
          answered.add(result.task());
        }
      }
    }
    List<Integer> stubs = new ArrayList<>(red);
    if (!stubs.isEmpty()) {
      stubs.remove(0);
    }
    stubs.removeAll(answered);
    return stubs;
  }

  private static Verdicts folded(Verdicts verdicts, int task) {
    List<TestResult> results = new ArrayList<>();
    boolean shown = false;
    for (TestResult result : verdicts.results()) {
      if (result.task() != task || result.passed()) {
        results.add(result);
      } else if (!shown) {
        results.add(heading(result));
        shown = true;
      }
    }
    return with(verdicts, results);
  }

  // Each leaked thread is named once, however many tests leaked one of its name.
  private static Verdicts with(Verdicts verdicts, List<TestResult> results) {
    return new Verdicts(
        verdicts.lab(),
        verdicts.errors(),
        results,
        verdicts.tasks(),
        verdicts.output(),
        verdicts.trouble(),
        verdicts.leaked().stream().distinct().toList(),
        verdicts.inputs(),
        verdicts.times());
  }

  private static boolean isStub(TestResult result) {
    return result.kind() == LabFailure.Kind.TO_DO || result.kind() == LabFailure.Kind.WAITS;
  }

  private static TestResult heading(TestResult result) {
    String first = result.message().lines().findFirst().orElse("");
    return new TestResult(
        result.lab(),
        result.task(),
        result.name(),
        false,
        result.kind(),
        first + " · to do",
        result.why());
  }
}
