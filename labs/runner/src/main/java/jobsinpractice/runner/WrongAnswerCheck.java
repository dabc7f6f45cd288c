package jobsinpractice.runner;

import java.util.List;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/**
 * Whether a wrong answer is caught, and whether the learner's screen explains this mistake and
 * nothing else. The screen shows one block for each task that fails; the learner reads the first.
 */
final class WrongAnswerCheck {
  private static final int FRAGMENT_WORDS = 3;

  private final WrongAnswer answer;
  private final boolean wholeScreen;

  WrongAnswerCheck(WrongAnswer answer, boolean wholeScreen) {
    this.answer = answer;
    this.wholeScreen = wholeScreen;
  }

  /** What is wrong, to follow the answer's name; "" when nothing is. */
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
      return "passes \"" + answer.caughtBy() + "\"; what catches it is \"" + catcher + '"';
    }
    String problem = explanation(named.get(0));
    return problem.isEmpty() && wholeScreen ? screen(verdicts.report().shown()) : problem;
  }

  private String explanation(TestResult result) {
    boolean names =
        result.kind() == LabFailure.Kind.DIAGNOSED || result.kind() == LabFailure.Kind.EXCEPTION;
    if (!names) {
      return "is caught with a generic message, which does not name the mistake:\n"
          + result.message().indent(2)
          + "  (give the wrong value its own butIf, or the exception its own whenThrown)";
    }
    if (!result.explainedBy(answer.says())) {
      return "is explained as \"" + result.why() + "\", without \"" + answer.says() + '"';
    }
    if (answer.says().split("\\s+").length < FRAGMENT_WORDS) {
      return "says \"" + answer.says() + "\": too short to name a mistake, three words at least";
    }
    return "";
  }

  private String screen(List<TestResult> shown) {
    TestResult first = shown.get(0);
    if (!first.name().equals(answer.caughtBy())) {
      return "is shown \""
          + first.name()
          + "\" first, not \""
          + answer.caughtBy()
          + "\": order the tests by @Order, or name that test\n"
          + first.message().indent(2);
    }
    for (TestResult other : shown.subList(1, shown.size())) {
      if (other.kind() == LabFailure.Kind.WAITS) continue; // it only says which task comes first
      boolean expected = !answer.alsoSays().isEmpty() && other.explainedBy(answer.alsoSays());
      if (!expected && !other.explainedBy(answer.says())) {
        return "also makes \""
            + other.name()
            + "\" fail, with an explanation that is not this mistake's: let that test wait, or add"
            + " \"// also says: …\"\n"
            + other.message().indent(2);
      }
    }
    return "";
  }
}
