package jobsinpractice.runner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.testkit.ExitDetector;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Report;
import jobsinpractice.testkit.Results;
import jobsinpractice.testkit.TestResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Reports each test of one run as it begins and ends, and a System.exit in between. */
final class RunListener implements TestExecutionListener {
  private final ChildMain child;
  private final Results results = new Results();
  private final Map<Integer, Integer> inputs = new TreeMap<>();
  private int checkedBefore = Generated.checkedSoFar();
  private int sent;

  RunListener(ChildMain child) {
    this.child = child;
  }

  /** Returns the listener to register together with this one. */
  ExitDetector exitWatch() {
    return new ExitDetector(results, this::exiting);
  }

  int declaredTasks() {
    return results.declaredTasks();
  }

  /** Returns the number of generated inputs that were checked, by task. */
  Map<Integer, Integer> inputs() {
    return inputs;
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    if (id.isTest()) {
      child.send(
          RunnerMessages.BEGINS, message -> RunnerMessages.write(message, id.getDisplayName()));
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult outcome) {
    results.executionFinished(id, outcome);
    List<TestResult> all = results.all();
    for (; sent < all.size(); sent++) {
      TestResult result = all.get(sent);
      inputs.merge(result.task(), Generated.checkedSoFar() - checkedBefore, Integer::sum);
      checkedBefore = Generated.checkedSoFar();
      ended(testClass(id), result);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier id, String reason) {
    child.send(RunnerMessages.SKIPPED, message -> RunnerMessages.write(message, testClass(id)));
  }

  private void ended(String testClass, TestResult result) {
    child.send(
        RunnerMessages.ENDED,
        message -> {
          RunnerMessages.write(message, testClass);
          RunnerMessages.write(message, result);
        });
  }

  /** Returns the name of the outermost class. */
  private static String testClass(TestIdentifier id) {
    TestSource source = id.getSource().orElse(null);
    String name =
        source instanceof MethodSource method
            ? method.getClassName()
            : source instanceof ClassSource type ? type.getClassName() : "";
    return name.replaceFirst("\\$.*", "");
  }

  private void exiting(TestResult result) {
    ended("", result);
    child.send(
        RunnerMessages.TROUBLE,
        message -> {
          message.writeInt(results.declaredTasks());
          RunnerMessages.write(message, Report.EXITED);
        });
  }
}
