package jobsinpractice.kit.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jobsinpractice.kit.lab.Results;
import jobsinpractice.kit.lab.TestResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Reports each test of one run as it begins and ends, and who called System.exit in between. */
final class RunListener implements TestExecutionListener {
  private final WarmChild child;
  private final Results results = new Results();
  private final Thread exitHook = new Thread(this::exiting, "exit");
  private volatile TestIdentifier running;
  private int sent;

  RunListener(WarmChild child) {
    this.child = child;
  }

  Thread exitHook() {
    return exitHook;
  }

  int declaredTasks() {
    return results.declaredTasks();
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    if (id.isTest()) {
      running = id;
      child.send(Frames.BEGINS, frame -> Frames.write(frame, id.getDisplayName()));
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult outcome) {
    results.executionFinished(id, outcome);
    running = null;
    List<TestResult> all = results.all();
    for (; sent < all.size(); sent++) {
      TestResult result = all.get(sent);
      child.send(Frames.ENDED, frame -> Frames.write(frame, result));
    }
  }

  // Runs while the JVM goes down: the thread that called exit still has its stack.
  private void exiting() {
    TestIdentifier test = running;
    if (test == null) {
      return;
    }
    Thread caller =
        Thread.getAllStackTraces().entrySet().stream()
            .filter(thread -> Arrays.stream(thread.getValue()).anyMatch(RunListener::isExit))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    TestResult result = results.exited(test, caller);
    child.send(Frames.ENDED, frame -> Frames.write(frame, result));
    child.send(
        Frames.TROUBLE,
        frame -> {
          frame.writeInt(results.declaredTasks(test));
          Frames.write(frame, "Your code ended the whole JVM; the tests after it did not run.");
        });
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }
}
