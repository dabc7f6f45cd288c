package jobsinpractice.simulator.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Friday of the launch's test week, with three ways to choose the number of machines. Drawn
 * from the file that the comparison of lab 15 keeps (solutions/lab15/runs).
 */
final class AutoscalingFigure {
  private static final int COLUMNS = 7;

  private AutoscalingFigure() {}

  static Chart draw(Path runs) {
    double[][] runOf = columns(runs.resolve("friday.csv"));
    double[] hour = runOf[0];
    Panel machines = new Panel(hours(), Axis.linear("machines", 0, 30), 190);
    machines.curve("scaled on depth", 1, Curve.Join.STEPS, hour, runOf[5]);
    machines.curve("the oracle", 3, Curve.Join.STEPS, hour, runOf[2]);
    machines.curve("the lab's solution", 0, Curve.Join.STEPS, hour, runOf[3]);
    Panel latency = new Panel(hours(), Axis.linear("latency, seconds", 0, 120), 120);
    latency.curve("scaled on depth", 1, Curve.Join.LINE, hour, runOf[6]);
    latency.curve("the lab's solution", 0, Curve.Join.LINE, hour, runOf[4]);
    double[] ends = {0, 24};
    latency.curve("promise", 3, Curve.Join.DASHES, ends, new double[] {60, 60});
    for (Panel panel : List.of(machines, latency)) panel.moment(9, "the sale begins");
    return new Chart("One day, and how many machines there are")
        .panel(machines)
        .panel(latency)
        .note(
            "Machines that are paid for: booting, working, and draining. An hour is compressed to ten")
        .note("minutes, so a boot of 90 s takes as long as 9 minutes of this axis.");
  }

  private static Axis hours() {
    return Axis.linear("hour of the day", 0, 24);
  }

  private static double[][] columns(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      double[][] columns = new double[COLUMNS][lines.size() - 1];
      for (int row = 1; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(",");
        for (int n = 0; n < COLUMNS; n++) columns[n][row - 1] = Double.parseDouble(cells[n]);
      }
      return columns;
    } catch (IOException e) {
      throw new UncheckedIOException("lab 15's runs are missing: " + file, e);
    }
  }
}
