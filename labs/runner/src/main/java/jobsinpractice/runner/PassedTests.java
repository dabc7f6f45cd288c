package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jobsinpractice.testkit.TestResult;

/**
 * Remembers each test class whose tests have all passed, with a digest of the code that it can
 * reach. For the same code such a class passes again, so the gate, which judges hundreds of answers
 * that each change one class, does not run it again. A class with a test that failed or was skipped
 * is never remembered. Safe to use from many threads.
 */
final class PassedTests {
  private final Map<String, Passed> known = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, ClassParts> classes = new ConcurrentHashMap<>();

  /**
   * @param tasks the number of tasks in the lab
   */
  private record Passed(int tasks, List<TestResult> results) {}

  /** Returns what is known about these test classes on this code. */
  ForCode on(Path code, Path tests, List<String> testClasses) throws IOException {
    ReachableCode all = ReachableCode.in(classes, code, tests);
    Map<String, String> keys = new HashMap<>();
    for (String testClass : testClasses) {
      keys.put(testClass, testClass + "\n" + all.digestFor(testClass));
    }
    return new ForCode(testClasses, keys);
  }

  /** One lab's test classes, and the code that they are about. */
  final class ForCode {
    private final List<String> testClasses;
    private final Map<String, String> keys;

    /** Read once: another thread may learn more while this code's run goes on. */
    private final Map<String, Passed> passed = new HashMap<>();

    private ForCode(List<String> testClasses, Map<String, String> keys) {
      this.testClasses = testClasses;
      this.keys = keys;
      for (String testClass : testClasses) {
        Passed before = known.get(keys.get(testClass));
        if (before != null) {
          passed.put(testClass, before);
        }
      }
    }

    /** Returns the test classes that have not passed yet. */
    List<String> open() {
      return testClasses.stream().filter(testClass -> !passed.containsKey(testClass)).toList();
    }

    /** Adds the results of the test classes that did not run again, in the order of all classes. */
    void addTo(ChildJvm.RunReport report) {
      List<TestResult> all = new ArrayList<>();
      for (String testClass : testClasses) {
        Passed before = passed.get(testClass);
        all.addAll(
            before != null ? before.results : report.byClass.getOrDefault(testClass, List.of()));
        report.tasks = before != null ? Math.max(report.tasks, before.tasks) : report.tasks;
      }
      all.addAll(report.byClass.getOrDefault("", List.of()));
      report.results.clear();
      report.results.addAll(all);
    }

    /** Remembers the test classes of a whole run that have passed. */
    void remember(ChildJvm.RunReport report) {
      if (!report.trouble.isEmpty() || !report.leaked.isEmpty()) {
        return;
      }
      report.byClass.forEach(
          (testClass, results) -> {
            if (keys.containsKey(testClass)
                && !report.skipped.contains(testClass)
                && results.stream().allMatch(TestResult::passed)) {
              known.put(keys.get(testClass), new Passed(report.tasks, List.copyOf(results)));
            }
          });
    }
  }
}
