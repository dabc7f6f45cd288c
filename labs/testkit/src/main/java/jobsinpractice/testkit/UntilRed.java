package jobsinpractice.testkit;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Skips every test after the first that fails, in runs that only ask whether a test fails. A
 * learner's run never does.
 */
public final class UntilRed implements ExecutionCondition, AfterTestExecutionCallback {
  /** The configuration parameter of the run: "true" to skip. */
  public static final String PARAMETER = "lab.until-red";

  private static final Namespace RUN = Namespace.create(UntilRed.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean red = context.getRoot().getStore(RUN).get("red") != null;
    return red
        ? ConditionEvaluationResult.disabled("an earlier test has failed")
        : ConditionEvaluationResult.enabled("no test has failed so far");
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    boolean asked =
        context.getConfigurationParameter(PARAMETER).map(Boolean::valueOf).orElse(false);
    if (asked && context.getExecutionException().isPresent()) {
      context.getRoot().getStore(RUN).put("red", true);
    }
  }
}
