package jobsinpractice.simulator.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All figures of the chapters that come out of simulator runs: draws them, finds stale ones. */
public final class Figures {
  private final Path folder;
  private final Map<String, Supplier<Chart>> charts;

  public Figures(Path folder) {
    this(folder, all(folder));
  }

  Figures(Path folder, Map<String, Supplier<Chart>> charts) {
    this.folder = folder;
    this.charts = charts;
  }

  private static Map<String, Supplier<Chart>> all(Path folder) {
    Map<String, Supplier<Chart>> charts = new LinkedHashMap<>();
    charts.put("threads-against-throughput.svg", Threads::draw);
    charts.put("knee-of-latency.svg", Knee::draw);
    charts.put("burst-and-its-tail.svg", Burst::draw);
    charts.put("processes-through-a-burst.svg", Drain::draw);
    charts.put("one-queue-against-many.svg", Queues::draw);
    charts.put("cost-against-objective.svg", Cost::draw);
    charts.put("strict-weighted-separate.svg", Ways::draw);
    Path lab7 = folder.resolve("../../solutions/lab7/runs").normalize();
    charts.put("restart-before-the-limit.svg", () -> Restarts.draw(lab7));
    return charts;
  }

  /** Names of the files that are missing or differ from what the simulator draws now. */
  public List<String> stale() throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, Supplier<Chart>> figure : charts.entrySet()) {
      Path file = folder.resolve(figure.getKey());
      String drawn = figure.getValue().get().svg();
      // a Windows checkout may have turned the line ends
      boolean same = Files.exists(file) && Files.readString(file).replace("\r", "").equals(drawn);
      if (!same) stale.add(figure.getKey());
    }
    return stale;
  }

  /** Draws all of them. */
  public void redraw() throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Supplier<Chart>> figure : charts.entrySet()) {
      Files.writeString(folder.resolve(figure.getKey()), figure.getValue().get().svg());
    }
  }
}
