package jobsinpractice.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects the results of the tests in lab classes, and ignores other test classes. */
public final class Results implements TestExecutionListener {
  private final List<TestResult> results = new ArrayList<>();
  private final Set<Integer> declared = new TreeSet<>();
  private int lab = -1;

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult outcome) {
    Class<?> owner = labClass(id);
    if (owner == null) {
      return;
    }
    lab = Tasks.lab(owner).value();
    declared.addAll(Tasks.ofLab(owner));
    boolean passed = outcome.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    // A class that failed before its first test (a static initialiser) counts as a failed test.
    if (id.isTest() || !passed) {
      results.add(result(id, passed, outcome.getThrowable()));
    }
  }

  private TestResult result(TestIdentifier id, boolean passed, Optional<Throwable> thrown) {
    int task = Tasks.number(id.getTags().stream().map(TestTag::getName).toList());
    LabFailure failure = thrown.orElse(null) instanceof LabFailure f ? f : null;
    LabFailure.Kind kind = failure == null ? null : failure.kind();
    String message = passed ? "" : thrown.map(Results::message).orElse("skipped");
    return new TestResult(lab, task, id.getDisplayName(), passed, kind, message, why(failure));
  }

  private static String message(Throwable thrown) {
    String message = thrown instanceof LabFailure ? thrown.getMessage() : thrown.toString();
    if (!Boolean.getBoolean("lab.trace")) {
      return message;
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return message + "\n" + trace.toString().replace(message, "").strip().indent(2).stripTrailing();
  }

  private static String why(LabFailure failure) {
    if (failure == null || failure.block() == null) {
      return "";
    }
    String why = failure.block().text("why");
    return why.isEmpty() ? failure.block().text("") : why;
  }

  private static Class<?> labClass(TestIdentifier id) {
    TestSource source = id.getSource().orElse(null);
    Class<?> owner = null;
    if (source instanceof MethodSource method) {
      owner = method.getJavaClass();
    } else if (source instanceof ClassSource type) {
      owner = type.getJavaClass();
    }
    return owner != null && Tasks.lab(owner) != null ? owner : null;
  }

  /** Returns whether a plan has any lab tests. */
  static boolean concerns(TestPlan plan) {
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .anyMatch(id -> id.isContainer() && labClass(id) != null);
  }

  public boolean isEmpty() {
    return results.isEmpty();
  }

  public List<TestResult> all() {
    return List.copyOf(results);
  }

  /** Returns the number of tasks in the lab, including tasks whose tests did not run. */
  public int declaredTasks() {
    return declared.size();
  }

  /**
   * Returns the result of a test in which the learner's code ended the JVM; the caller may be null.
   */
  public TestResult exited(TestIdentifier test, Thread caller) {
    Class<?> owner = labClass(test);
    int number = Tasks.number(test.getTags().stream().map(TestTag::getName).toList());
    if (owner == null) {
      return new TestResult(lab, number, test.getDisplayName(), false, null, "System.exit", "");
    }
    lab = Tasks.lab(owner).value();
    declared.addAll(Tasks.ofLab(owner));
    Task task = Tasks.of(owner).getOrDefault(number, Task.of(lab, number, "?"));
    String where = caller == null ? "" : new LearnerCode(owner).where(caller.getStackTrace());
    LabFailure failure = task.exited(where);
    return new TestResult(
        lab,
        number,
        test.getDisplayName(),
        false,
        failure.kind(),
        failure.getMessage(),
        why(failure));
  }

  /** Returns the lab's number, or -1 before the first result. */
  int lab() {
    return lab;
  }

  public Report report() {
    return new Report(lab, declared.size(), results);
  }

  /** Returns the report with one more result, of the test that ended the JVM. */
  Report reportWith(TestResult last) {
    List<TestResult> all = new ArrayList<>(results);
    all.add(last);
    return new Report(lab, declared.size(), all);
  }
}
