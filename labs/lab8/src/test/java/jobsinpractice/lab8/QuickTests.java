package jobsinpractice.lab8;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Remembers which quick tests have failed in this run. They explain a mistake better than a process
 * that is killed, and they are faster.
 */
final class QuickTests implements AfterTestExecutionCallback {
  private static final SortedSet<Integer> RED = new TreeSet<>();

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      context.getTags().forEach(tag -> RED.add(Integer.parseInt(tag.replace("task-", ""))));
    }
  }

  /** Returns the number of the first task with a red test; 0 if there is none. */
  static int firstRed() {
    return RED.isEmpty() ? 0 : RED.first();
  }
}
