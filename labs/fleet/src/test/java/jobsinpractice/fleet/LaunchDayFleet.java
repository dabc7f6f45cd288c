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

  RunningFleet day(String troubles, int... solved) throws IOException {
    Files.write(folder.resolve("workload.properties"), List.of("launch.troubles = " + troubles));
    for (int lab : solved) {
      Path compiled = classes.resolve("lab" + lab).resolve("classes");
      LabCode.compile("solutions/lab" + lab, Files.createDirectories(compiled));
    }
    return RunningFleet.ofLaunchDay(folder, classes);
  }
}
