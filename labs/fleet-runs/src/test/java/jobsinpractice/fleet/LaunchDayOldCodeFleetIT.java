package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Launch day with the old code of nearly all labs: it ends, with a low score and plain reasons. */
class LaunchDayOldCodeFleetIT extends LaunchDayFleet {
  @Test
  void with_lab_15_alone_a_kill_loses_jobs_and_the_score_names_the_labs() throws Exception {
    try (RunningFleet fleet = day("rush, kill", 0.5, 15)) {
      fleet.awaitLine("(all jobs) is ordered: ");
      fleet.awaitLine("trouble: kill -9 of machine ");
      fleet.awaitLine("(all jobs) died, with exit code 137");
      String lost = fleet.awaitLine("jobs are neither done nor in Redis");
      assertThat(lost).doesNotContain(" 0 jobs");
      fleet.awaitLine("0/15  no job is lost");
      fleet.awaitLine("the code of lab 8 is missing: its class InFlight is not compiled.");
      assertThat(fleet.awaitLine("Points were lost by the code of labs ")).contains("8");
      fleet.awaitLine("launch day is over");
      assertThat(fleet.process.waitFor()).isZero();
      assertThat(Files.readString(folder.resolve("launch/fleet-scoreboard.txt")))
          .contains("Launch day on a real fleet: ", "no job is lost");
    }
  }
}
