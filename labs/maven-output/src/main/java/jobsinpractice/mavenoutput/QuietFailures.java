package jobsinpractice.mavenoutput;

import java.util.List;
import org.apache.maven.plugin.surefire.extensions.SurefireStatelessTestsetInfoReporter;
import org.apache.maven.plugin.surefire.log.api.ConsoleLogger;
import org.apache.maven.plugin.surefire.report.TestSetStats;
import org.apache.maven.plugin.surefire.report.WrappedReportEntry;
import org.apache.maven.surefire.api.report.TestSetReportEntry;
import org.apache.maven.surefire.extensions.StatelessTestsetInfoConsoleReportEventListener;

/**
 * Surefire's console reporter for labs: prints nothing, because the lab has already printed its
 * report.
 *
 * <p>If tests failed, it also hides Maven's closing lines. Maven still reports any other failure,
 * such as a crashed JVM or a test name that matches nothing.
 */
public final class QuietFailures extends SurefireStatelessTestsetInfoReporter {
  @Override
  public StatelessTestsetInfoConsoleReportEventListener<WrappedReportEntry, TestSetStats>
      createListener(ConsoleLogger logger) {
    return new StatelessTestsetInfoConsoleReportEventListener<>(logger) {
      @Override
      public void testSetStarting(TestSetReportEntry report) {}

      @Override
      public void testSetCompleted(
          WrappedReportEntry report, TestSetStats stats, List<String> results) {
        if (stats.getErrors() + stats.getFailures() > 0) {
          MavenTail.silence();
        }
      }

      @Override
      public void reset() {}
    };
  }
}
