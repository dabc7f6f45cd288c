package jobsinpractice.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Starts the fleet with a lab's code in its worker. */
abstract class LabFleet {
  @TempDir Path folder;
  @TempDir Path classes;

  private final List<String> workload;

  /**
   * @param workload lines of workload.properties
   */
  LabFleet(String... workload) {
    this.workload = List.of(workload);
  }

  @BeforeEach
  void writeWorkload() throws IOException {
    Files.write(folder.resolve("workload.properties"), workload);
  }

  RunningFleet fleet(String lab) throws IOException {
    return fleet(lab, Map.of());
  }

  /**
   * @param lab such as "solutions/lab9"
   * @param regions other text for some regions of the code
   */
  RunningFleet fleet(String lab, Map<String, String> regions) throws IOException {
    LabCode.compile(lab, classes, regions);
    return RunningFleet.ofLab(lab, folder, classes);
  }
}
