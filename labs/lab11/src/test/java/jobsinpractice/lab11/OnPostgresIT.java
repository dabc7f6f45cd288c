package jobsinpractice.lab11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Optional;
import jobsinpractice.database.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs all tests of this lab on PostgreSQL, where there is one. The gate runs them on H2. */
class OnPostgresIT {
  @Test
  void all_tests_of_the_lab_are_green_on_postgresql() {
    Optional<String> missing = PostgresServer.whyMissing();
    if (missing.isPresent()) {
      System.out.println("Lab 11 on H2 only: " + missing.get());
      Assumptions.abort(missing.get());
    }
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("jobsinpractice.lab11"))
            .filters(includeClassNamePatterns(".*Test"))
            .build();
    SummaryGeneratingListener results = new SummaryGeneratingListener();
    String before = System.getProperty("lab.database", "h2");
    System.setProperty("lab.database", "postgresql");
    try {
      LauncherFactory.create().execute(tests, results);
    } finally {
      System.setProperty("lab.database", before);
    }
    TestExecutionSummary summary = results.getSummary();
    StringBuilder red = new StringBuilder();
    summary
        .getFailures()
        .forEach(f -> red.append(f.getTestIdentifier().getDisplayName()).append(f.getException()));
    assertEquals("", red.toString());
    assertTrue(summary.getTestsSucceededCount() > 20, "tests: " + summary.getTestsFoundCount());
  }
}
