package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.Json;
import org.junit.jupiter.api.Test;

/** Lab 15's code in the fleet: it decides how many worker processes there are. */
class AutoscalerFleetIT extends LabFleet {
  /** The arrivals rise and fall in 24 s, and machines boot as fast as they can. */
  AutoscalerFleetIT() {
    super(
        "webhook.queue = within_8_seconds",
        "webhook.peak-every-seconds = 24",
        "machines.ceiling = 3",
        "machines.boot-seconds = 4",
        "machines.interval-seconds = 1",
        "machines.cool-down-seconds = 3");
  }

  @Test
  void with_the_solution_machines_are_ordered_work_drain_and_stop_and_no_job_is_lost()
      throws Exception {
    try (RunningFleet fleet = fleet("solutions/lab15")) {
      String ordered = fleet.awaitLine("machine 2 is ordered, ");
      assertThat(ordered).matches(".* because [23] are wanted: .* wait.* arrive a second");
      fleet.awaitLine("machine 2 works, ");
      assertThat(workers()).hasSizeGreaterThanOrEqualTo(2);
      await("the page shows it")
          .atMost(RunningFleet.PATIENCE)
          .until(() -> machines(fleet).toString().contains("machine 2 works"));
      assertThat((Double) machines(fleet).get("dollars")).isPositive();

      String drains = fleet.awaitLine(" drains, with ");
      assertThat(drains).matches(".*machine \\d drains, .* jobs?, because \\d (is|are) wanted: .*");
      fleet.awaitLine(": claims no more jobs");
      fleet.awaitLine(" has drained, and is stopped, with no running jobs");
      fleet.awaitLine(" is gone; it cost $0.");
      List<ProcessHandle> left = workers();
      assertThat(fleet.end()).isZero();
      fleet.awaitLine(" jobs started late; at most ");
      fleet.awaitLine("it adds up");
      assertThat(left).noneMatch(ProcessHandle::isAlive);
      assertThat(fleet.said).noneMatch(line -> line.contains("without a drain"));
      assertThat(fleet.said).noneMatch(line -> line.contains("Until that works"));
    }
  }

  @Test
  void with_the_skeleton_one_machine_stays_and_a_kill_of_the_supervisor_leaves_no_process()
      throws Exception {
    try (RunningFleet fleet = fleet("labs/lab15")) {
      fleet.awaitLine("lab 15: to do (task 3). Until that works, the number of machines stays");
      fleet.awaitLine("machine 1 works, ");
      await().atMost(RunningFleet.PATIENCE).until(() -> (Long) machines(fleet).get("late") > 0);
      assertThat(fleet.said).noneMatch(line -> line.contains("is ordered"));
      List<ProcessHandle> workers = workers();
      assertThat(workers).hasSize(1);

      processes(".supervisor").forEach(ProcessHandle::destroyForcibly);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
      fleet.awaitLine("supervisor ended by itself");
      fleet.awaitLine("it adds up");
      assertThat(fleet.process.waitFor()).isEqualTo(1);
    }
  }

  private List<ProcessHandle> workers() throws IOException {
    return processes(".worker");
  }

  private List<ProcessHandle> processes(String part) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("fleet/processes"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(part))
          .flatMap(name -> ProcessHandle.of(Long.parseLong(name.split("\\.")[0])).stream())
          .toList();
    }
  }

  /** Returns what the page shows of the machines. */
  private static Map<?, ?> machines(RunningFleet fleet) throws Exception {
    Map<?, ?> sample =
        (Map<?, ?>) Json.read(fleet.page("live/now").getBytes(StandardCharsets.UTF_8));
    Object machines = ((Map<?, ?>) sample.get("lab")).get("machines");
    return machines == null ? Map.of("late", 0L) : (Map<?, ?>) machines;
  }
}
