package jobsinpractice.lab10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import jobsinpractice.database.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the very same tests on PostgreSQL, if this machine has one. */
@DisplayName("Lab 10's tests on PostgreSQL")
class OnPostgresIT {
  @BeforeEach
  void choose() {
    PostgresServer.whyMissing()
        .ifPresent(why -> System.out.println("Lab 10 on PostgreSQL: skipped, because " + why));
    assumeTrue(PostgresServer.whyMissing().isEmpty());
    System.setProperty("lab.database", "postgresql");
  }

  @AfterEach
  void chooseUsual() {
    System.clearProperty("lab.database");
  }

  @Test
  @DisplayName("all of them pass with the published solution")
  void sameTests() {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                List.of(
                    selectClass(DoubleChargesTest.class),
                    selectClass(ChargeOrderTest.class),
                    selectClass(StockTest.class),
                    selectClass(CardPaymentTest.class),
                    selectClass(AfterSaleTest.class)))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    StringWriter failures = new StringWriter();
    listener.getSummary().printFailuresTo(new PrintWriter(failures));
    assertThat(failures.toString()).isEmpty();
    assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(28);
  }
}
