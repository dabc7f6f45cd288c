package jobsinpractice.lab8;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Remembers which quick tests have failed in this run. They explain a mistake better than a process
 * that is killed, and they are faster.
 */
final class QuickTests implements AfterTestExecutionCallback {
  private static final Set<String> RED = new TreeSet<>();

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      context.getTags().forEach(tag -> RED.add(tag.replace("task-", "")));
    }
  }

  static Set<String> red() {
    return RED;
  }
}
