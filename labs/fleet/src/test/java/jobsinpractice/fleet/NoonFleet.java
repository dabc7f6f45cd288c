package jobsinpractice.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lab 9's fleet with an early outage at noon. Each test waits for more than a minute, so each is a
 * class of its own, and two JVMs run them at once.
 */
abstract class NoonFleet {
  @TempDir Path folder;
  @TempDir Path classes;

  @BeforeEach
  void noonComesSoon() throws IOException {
    Files.write(
        folder.resolve("workload.properties"),
        List.of(
            "thumbnail.per-second = 0",
            "welcome-mail.per-second = 1",
            "welcome-mail.burst-jobs = 0",
            "webhook.per-second = 1",
            "payment-provider.noon-after-seconds = 5"));
  }

  RunningFleet fleet(String lab) throws Exception {
    LabCode.compile(lab, classes);
    return RunningFleet.ofLab(lab, folder, classes);
  }
}
