package jobsinpractice.testkit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Detects a System.exit in the middle of a lab test, which would end the run without a report.
 * While the JVM shuts down, the thread that called it still has its stack.
 */
public final class ExitDetector implements TestExecutionListener {
  private final Results results;
  private final Consumer<TestResult> tell;
  private Thread hook;
  private volatile TestIdentifier running;

  /**
   * @param results the results of the same run
   * @param tell receives the failure of the running test; called while the JVM shuts down
   */
  public ExitDetector(Results results, Consumer<TestResult> tell) {
    this.results = results;
    this.tell = tell;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    hook = new Thread(this::exiting, "exit-watch");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    if (id.isTest()) {
      running = id;
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult outcome) {
    running = null;
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is shutting down already
    }
  }

  private void exiting() {
    TestIdentifier test = running;
    if (test == null) {
      return;
    }
    Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> Arrays.stream(thread.getValue()).anyMatch(ExitDetector::isExit))
        .map(Map.Entry::getKey)
        .findFirst() // none: the JVM was stopped from outside, not by the learner's code
        .ifPresent(caller -> tell.accept(results.exited(test, caller)));
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }
}
