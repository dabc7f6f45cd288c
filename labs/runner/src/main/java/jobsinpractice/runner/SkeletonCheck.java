package jobsinpractice.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/** Checks that a skeleton fails exactly as the README publishes, each test for its own stub. */
final class SkeletonCheck {
  private final Map<RedList.Entry, Boolean> met = new HashMap<>();

  SkeletonCheck(RedList published) {
    published.entries().forEach(entry -> met.put(entry, false));
  }

  /** Adds the problems; returns how many tests failed as published. */
  int check(Verdicts verdicts, List<String> problems) {
    if (!verdicts.errors().isEmpty()) {
      problems.add("the skeleton does not compile" + Gate.brief(verdicts));
      return 0;
    }
    if (verdicts.green()) {
      problems.add("every test passes on the committed skeleton, so the lab is already solved");
      return 0;
    }
    verdicts.trouble().forEach(trouble -> problems.add("the skeleton: " + trouble));
    int red = 0;
    for (TestResult result : verdicts.results()) {
      String problem = problemWith(result);
      if (problem.isEmpty()) {
        red++;
      } else {
        problems.add(problem);
      }
    }
    met.forEach(
        (entry, seen) -> {
          if (!seen) {
            problems.add("README.md publishes \"" + entry + "\" as red, but no such test ran");
          }
        });
    return red;
  }

  private String problemWith(TestResult result) {
    RedList.Entry entry = new RedList.Entry(result.task(), result.name());
    boolean published = met.replace(entry, true) != null;
    if (result.passed()) {
      return "\"" + entry + "\" passes on the skeleton";
    }
    if (!published) {
      return "\"" + entry + "\" fails on the skeleton, but README.md does not publish it";
    }
    if (result.kind() == LabFailure.Kind.WAITS) {
      return "\""
          + entry
          + "\" fails because of another task's stub:\n"
          + result.message().indent(2);
    }
    if (result.kind() != LabFailure.Kind.TO_DO) {
      return "\"" + entry + "\" fails, but not because of its stub:\n" + result.message().indent(2);
    }
    return "";
  }
}
