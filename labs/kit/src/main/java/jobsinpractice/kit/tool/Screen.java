package jobsinpractice.kit.tool;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.kit.gate.Verdicts;
import jobsinpractice.kit.lab.LabFailure;
import jobsinpractice.kit.lab.TestResult;

/**
 * A run's verdicts, so short that a screen holds them: where the blocks do not fit, tasks that are
 * still stubs shrink to their headings, from the last one up. The block of a wrong answer never
 * does.
 */
final class Screen {
  private Screen() {}

  static String of(Verdicts verdicts, Terminal terminal) {
    Verdicts shown = verdicts;
    for (int folds = 1; lines(shown, terminal) > Terminal.HEIGHT; folds++) {
      Verdicts folded = folded(verdicts, folds);
      if (folded.equals(shown)) {
        break;
      }
      shown = folded;
    }
    return shown.text(terminal.colours());
  }

  private static long lines(Verdicts verdicts, Terminal terminal) {
    return verdicts.text(terminal.colours()).lines().count();
  }

  /** With the last so many stubs folded; the first thing to do stays whole. */
  private static Verdicts folded(Verdicts verdicts, int folds) {
    List<TestResult> results = new ArrayList<>(verdicts.results());
    int left = folds;
    int first = firstFailed(results);
    for (int i = results.size() - 1; i > first && left > 0; i--) {
      TestResult result = results.get(i);
      if (isStub(result)) {
        results.set(i, heading(result));
        left--;
      }
    }
    return new Verdicts(
        verdicts.lab(),
        verdicts.errors(),
        results,
        verdicts.tasks(),
        verdicts.output(),
        verdicts.trouble(),
        verdicts.leaked(),
        verdicts.millis());
  }

  private static int firstFailed(List<TestResult> results) {
    for (int i = 0; i < results.size(); i++) {
      if (!results.get(i).passed()) {
        return i;
      }
    }
    return results.size();
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
