package jobsinpractice.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import jobsinpractice.testkit.classroom.ClassReporter;
import jobsinpractice.testkit.classroom.RunReport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the learner's report at the end of a run of lab tests, under Maven and in an IDE.
 * ServiceLoader finds it. It prints nothing if no lab test ran, or with {@code -Dlab.report=off}.
 */
public final class LabReport implements TestExecutionListener {
  private Results results = new Results();
  private ExitDetector exitWatch;
  private ClassReporter classBoard;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    results = new Results();
    if (Results.concerns(plan)) {
      QuietEngineLog.engineLog();
      exitWatch = new ExitDetector(results, this::exiting);
      exitWatch.testPlanExecutionStarted(plan);
      classBoard = classBoard();
    }
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    if (exitWatch != null) {
      exitWatch.executionStarted(id);
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult outcome) {
    results.executionFinished(id, outcome);
    if (exitWatch != null) {
      exitWatch.executionFinished(id, outcome);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (exitWatch != null) {
      exitWatch.testPlanExecutionFinished(plan);
      exitWatch = null;
    }
    if (!results.isEmpty()) {
      print(results.report());
    }
    if (classBoard != null) {
      classBoard.report(RunReport.of(results.lab(), results.all()));
      classBoard.close();
      classBoard = null;
    }
  }

  /**
   * Maven runs a lab's tests in its folder; a run in any other folder is not reported. A run of
   * some tests (-Dtest=…) is not reported either, because it does not show whether a task is done.
   */
  private static ClassReporter classBoard() {
    Path folder = Path.of("").toAbsolutePath();
    Path labs = folder.getParent();
    if ("off".equals(System.getProperty("lab.report"))
        || System.getProperty("test") != null
        || labs == null
        || !labs.endsWith("labs")
        || !folder.getFileName().toString().matches("lab\\d+")) {
      return null;
    }
    ClassReporter reporter =
        ClassReporter.of(labs.resolveSibling(".lab"), text -> System.out.println(text));
    reporter.begin();
    return reporter;
  }

  private void exiting(TestResult last) {
    // Surefire closes its own channel while the JVM shuts down; the JVM's stderr still works.
    PrintStream plain = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    plain.print("\n" + Report.EXITED + "\n" + results.reportWith(last));
    plain.flush();
  }

  private static void print(Report report) {
    if (!"off".equals(System.getProperty("lab.report"))) {
      System.out.print(report.text(Colours.ofThisTerminal()));
      System.out.flush();
    }
  }
}
