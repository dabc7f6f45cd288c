package jobsinpractice.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Skips tests after one that fails, in runs that need no more than its result. A learner's run
 * never skips any.
 */
public final class UntilRed implements ExecutionCondition, AfterTestExecutionCallback {
  /** The configuration parameter of the run: the name of a {@link Skips}. */
  public static final String PARAMETER = "lab.until-red";

  /** Which tests a red test makes the run skip. */
  public enum Skips {
    NONE,
    /** The later tests of its task: the screen shows only a task's first red test. */
    ITS_TASK,
    ALL
  }

  private static final Namespace RUN = Namespace.create(UntilRed.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Set<Integer> red = redTasks(context);
    boolean skipped =
        switch (skips(context)) {
          case NONE -> false;
          case ITS_TASK -> red.contains(Tasks.number(context.getTags()));
          case ALL -> !red.isEmpty();
        };
    return skipped
        ? ConditionEvaluationResult.disabled("an earlier test has failed")
        : ConditionEvaluationResult.enabled("no earlier test that counts has failed");
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      redTasks(context).add(Tasks.number(context.getTags()));
    }
  }

  private static Skips skips(ExtensionContext context) {
    return context.getConfigurationParameter(PARAMETER).map(Skips::valueOf).orElse(Skips.NONE);
  }

  @SuppressWarnings("unchecked")
  private static Set<Integer> redTasks(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(RUN)
        .getOrComputeIfAbsent("red", any -> ConcurrentHashMap.newKeySet(), Set.class);
  }
}
