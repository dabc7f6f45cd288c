package jobsinpractice.kit.lab;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the learner's report at the end of a run of lab tests, under Maven and in an IDE. Found by
 * ServiceLoader; silent when no lab test ran, or with {@code -Dlab.report=off}.
 */
public final class LabReport implements TestExecutionListener {
  private Results results = new Results();

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    results = new Results();
    if (Results.concerns(plan)) {
      Quiet.engineLog();
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult outcome) {
    results.executionFinished(id, outcome);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (!results.isEmpty() && !"off".equals(System.getProperty("lab.report"))) {
      System.out.print(results.report().text(Colours.ofThisTerminal()));
      System.out.flush();
    }
  }
}
