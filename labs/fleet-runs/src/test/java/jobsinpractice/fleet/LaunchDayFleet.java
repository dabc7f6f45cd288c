package jobsinpractice.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Starts launch day on a real fleet, with some troubles and with the solutions of some labs. */
abstract class LaunchDayFleet {
  @TempDir Path folder;
  @TempDir Path classes;

  /**
   * @param load the share of the usual arrivals
   * @param solved the labs whose solutions are compiled; the others are missing
   */
  RunningFleet day(String troubles, double load, int... solved) throws IOException {
    Files.write(
        folder.resolve("workload.properties"),
        List.of("launch.troubles = " + troubles, "launch.load = " + load));
    for (int lab : solved) {
      Path compiled = classes.resolve("lab" + lab).resolve("classes");
      LabCode.compile("solutions/lab" + lab, Files.createDirectories(compiled));
    }
    return RunningFleet.ofLaunchDay(folder, classes);
  }
}
