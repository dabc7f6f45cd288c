package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A killed launch day leaves no process, also no frozen one. */
class LaunchDayKilledFleetIT extends LaunchDayFleet {
  @Test
  void a_kill_of_the_day_ends_its_machines_and_the_frozen_one() throws Exception {
    try (RunningFleet fleet = day("freeze", 0.5)) {
      fleet.awaitLine("freezes (SIGSTOP)");
      ProcessHandle day = day();
      List<ProcessHandle> children = day.descendants().toList();
      assertThat(children)
          .hasSizeGreaterThanOrEqualTo(2); // a machine, and the shell that guards it
      day.destroyForcibly();
      await()
          .atMost(RunningFleet.PATIENCE)
          .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      fleet.awaitLine("launch ended by itself");
    }
  }

  private ProcessHandle day() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("fleet/processes"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".launch"))
          .flatMap(name -> ProcessHandle.of(Long.parseLong(name.split("\\.")[0])).stream())
          .findFirst()
          .orElseThrow();
    }
  }
}
