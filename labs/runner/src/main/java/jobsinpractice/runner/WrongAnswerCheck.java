package jobsinpractice.runner;

import java.util.List;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/**
 * Checks that a wrong answer is caught, and that the screen explains this mistake and no other. The
 * screen shows one block for each failing task, and the learner reads the first block.
 */
final class WrongAnswerCheck {
  private static final int FRAGMENT_WORDS = 3;

  private final WrongAnswer answer;
  private final boolean wholeScreen;

  WrongAnswerCheck(WrongAnswer answer, boolean wholeScreen) {
    this.answer = answer;
    this.wholeScreen = wholeScreen;
  }

  /** Returns whether the learner reads this mistake's own explanation before any other. */
  boolean isShownFirst(Verdicts verdicts) {
    return verdicts.report().shown().stream()
        .findFirst()
        .map(first -> first.name().equals(answer.caughtBy()) && first.explainedBy(answer.says()))
        .orElse(false);
  }

  /** Returns the problem, to follow the answer's name, or "". */
  String problem(Verdicts verdicts) {
    if (!verdicts.errors().isEmpty()) {
      return "does not compile: " + verdicts.errors().get(0);
    }
    List<TestResult> named =
        verdicts.results().stream().filter(r -> r.name().equals(answer.caughtBy())).toList();
    List<TestResult> failed = verdicts.results().stream().filter(r -> !r.passed()).toList();
    if (named.isEmpty()) {
      return "names a test that did not run: \"" + answer.caughtBy() + "\"" + verdicts.trouble();
    }
    if (failed.isEmpty()) {
      return "passes: no test catches it";
    }
    if (named.get(0).passed()) {
      String catcher = failed.get(0).name();
      return "passes \"" + answer.caughtBy() + "\"; the test that catches it is \"" + catcher + '"';
    }
    String problem = explanation(named.get(0));
    return problem.isEmpty() && wholeScreen ? screen(verdicts.report().shown()) : problem;
  }

  private String explanation(TestResult result) {
    boolean names =
        result.kind() == LabFailure.Kind.DIAGNOSED || result.kind() == LabFailure.Kind.EXCEPTION;
    if (!names) {
      return "is caught with a generic message, which does not explain the mistake:\n"
          + result.message().indent(2)
          + "  (add a butIf for the wrong value, or a whenThrown for the exception)";
    }
    if (!result.explainedBy(answer.says())) {
      return "is explained as \"" + result.why() + "\", without \"" + answer.says() + '"';
    }
    if (answer.says().split("\\s+").length < FRAGMENT_WORDS) {
      return "expects \""
          + answer.says()
          + "\", which is too short to name a mistake: use at least three words";
    }
    return "";
  }

  private String screen(List<TestResult> shown) {
    TestResult first = shown.get(0);
    if (!first.name().equals(answer.caughtBy())) {
      return "makes the screen show \""
          + first.name()
          + "\" first, not \""
          + answer.caughtBy()
          + "\"; order the tests with @Order, or name that test\n"
          + first.message().indent(2);
    }
    for (TestResult other : shown.subList(1, shown.size())) {
      if (other.kind() == LabFailure.Kind.WAITS) continue; // it only says which task comes first
      boolean expected = !answer.alsoSays().isEmpty() && other.explainedBy(answer.alsoSays());
      if (!expected && !other.explainedBy(answer.says())) {
        return "also makes \""
            + other.name()
            + "\" fail, with an explanation of another mistake: let that test wait, or add"
            + " \"// also says: …\"\n"
            + other.message().indent(2);
      }
    }
    return "";
  }
}
