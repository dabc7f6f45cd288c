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
final class RestartsFigure {
  private static final double LIMIT = 230;
  private static final double SOFT = 170;
  private static final double SECONDS = 180;

  private RestartsFigure() {}

  static Chart draw(Path runs) {
    double[][] without = columns(runs.resolve("without.csv"));
    double[][] with = columns(runs.resolve("with.csv"));
    Panel watched = memory("with the watchdog: resident memory, MB", with);
    watched.curve("soft limit", 3, Curve.Join.LINE, ends(), new double[] {SOFT, SOFT});
    return new Chart("The same leak, without a watchdog and with it")
        .panel(memory("without a watchdog: resident memory, MB", without))
        .panel(watched)
        .note(
            "Measured: 3 workers, 30 jobs of 400 ms a second, and each job leaks 512 KB. The kernel kills")
        .note(
            "at 230 MB; the watchdog restarts a worker that leaks from 170 MB on, one at a time.");
  }

  private static Panel memory(String name, double[][] run) {
    Panel panel = new Panel(time(), Axis.linear(name, 0, 300), 130);
    for (int worker = 1; worker <= 3; worker++) {
      panel.curve("worker " + worker, worker - 1, Curve.Join.LINE, run[0], run[worker]);
    }
    return panel.curve("killed", 3, Curve.Join.DASHES, ends(), new double[] {LIMIT, LIMIT});
  }

  private static double[] ends() {
    return new double[] {0, SECONDS};
  }

  private static Axis time() {
    return Axis.linear("time, seconds", 0, SECONDS);
  }

  /** The load had ended: what follows is not in the comparison. */
  private static boolean later(String line) {
    return Character.isDigit(line.charAt(0))
        && Double.parseDouble(line.substring(0, line.indexOf(','))) > SECONDS;
  }

  private static double[][] columns(Path file) {
    try {
      List<String> lines = Files.readAllLines(file).stream().filter(line -> !later(line)).toList();
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
