package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The usual fleet: it works, stops, and starts again. */
class FleetIT {
  @TempDir Path lab;
  RunningFleet fleet;

  @BeforeEach
  void workThatNeedsNoPhotos() throws IOException {
    Files.write(
        lab.resolve("workload.properties"),
        List.of(
            "thumbnail.per-second = 0",
            "welcome-mail.per-second = 20",
            "welcome-mail.latency-ms = 20",
            "webhook.per-second = 20",
            "webhook.latency-ms = 20",
            "webhook.hang-share = 0"));
  }

  @AfterEach
  void nothingIsLeft() {
    if (fleet != null) fleet.close();
  }

  @Test
  void it_works_stops_when_told_adds_up_and_starts_again() throws Exception {
    for (int run = 1; run <= 2; run++) {
      fleet = new RunningFleet(lab);
      fleet.awaitLine("done ");
      fleet.awaitLine("watch the fleet in a browser: ");
      assertThat(fleet.page("live")).contains("<h2 id=\"who\">Threads</h2>");
      assertThat(fleet.page("live/now")).contains("\"reports\":true");
      assertThat(fleet.end()).as("exit code of run " + run).isZero();
      fleet.awaitLine("it adds up");
      assertThat(fleet.said).allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d \\S+ +\\| .*"));
      assertThat(fleet.said).noneMatch(line -> line.contains("Connection refused"));
    }
  }

  @Test
  void a_part_that_dies_takes_the_others_along_and_is_named() throws Exception {
    fleet = new RunningFleet(lab);
    fleet.awaitLine("done ");
    Path enqueuer;
    try (var members = Files.list(lab.resolve("fleet/processes"))) {
      enqueuer = members.filter(file -> file.toString().endsWith(".enqueuer")).findFirst().get();
    }
    long pid = Long.parseLong(enqueuer.getFileName().toString().split("\\.")[0]);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);

    assertThat(fleet.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(fleet.process.exitValue()).isEqualTo(1);
    fleet.awaitLine("enqueuer.1 ended by itself");
    fleet.awaitLine("it adds up");
  }
}
