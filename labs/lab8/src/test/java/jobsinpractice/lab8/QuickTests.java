package jobsinpractice.lab8;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Which of the quick tests are red in this run: a process that is killed says less about a mistake
 * than they do, and takes longer.
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
