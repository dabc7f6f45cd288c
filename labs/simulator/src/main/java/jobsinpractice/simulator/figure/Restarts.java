package jobsinpractice.simulator.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Not simulated but measured: two runs of lab 7's leaking fleet, drawn from the files that its
 * measurement kept (solutions/lab7/runs). Columns: second, then MB of each worker.
 */
final class Restarts {
  private static final double LIMIT = 230;
  private static final double SECONDS = 180;

  private Restarts() {}

  static Chart draw(Path runs) {
    double[][] without = columns(runs.resolve("without.csv"));
    double[][] with = columns(runs.resolve("with.csv"));
    return new Chart("The same leak, without a watchdog and with it")
        .panel(memory("without: resident memory, MB", without))
        .panel(memory("with: resident memory, MB", with))
        .note("Measured: 3 workers, 30 jobs of 400 ms a second, 512 KB of direct memory leaked by")
        .note("each; SIGKILL at 230 MB. A line that falls to 0 is a process that ended.");
  }

  private static Panel memory(String name, double[][] run) {
    Panel panel = new Panel(time(), Axis.linear(name, 0, 300), 130);
    for (int worker = 1; worker <= 3; worker++) {
      panel.curve("worker " + worker, worker - 1, Curve.Join.LINE, run[0], run[worker]);
    }
    double[] limit = {LIMIT, LIMIT};
    panel.curve("killed here", 3, Curve.Join.DASHES, new double[] {0, SECONDS}, limit);
    return panel;
  }

  private static Axis time() {
    return Axis.linear("time, seconds", 0, SECONDS);
  }

  private static double[][] columns(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      double[][] columns = new double[4][lines.size() - 1];
      for (int row = 1; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(",");
        for (int n = 0; n < 4; n++) columns[n][row - 1] = Double.parseDouble(cells[n]);
      }
      return columns;
    } catch (IOException e) {
      throw new UncheckedIOException("lab 7's runs are missing: " + file, e);
    }
  }
}
