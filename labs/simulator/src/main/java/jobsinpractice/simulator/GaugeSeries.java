package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fleet as its gauges would have shown it, a row for each sampling period: the state at that
 * moment, not a mean. Depth is a count; latency is the age in seconds of the job that has waited
 * longest; busy is a count of threads; done counts up from the start of the measurement.
 */
public final class GaugeSeries {
  private final List<String> names = new ArrayList<>();
  private final List<String> queues;
  private final int threads;
  private double[][] columns;
  private int rows;

  GaugeSeries(List<String> queues, int threads) {
    this.queues = List.copyOf(queues);
    this.threads = threads;
    names.addAll(List.of("seconds", "busy", "utilization", "done"));
    for (String queue : queues) names.addAll(List.of(queue + ".depth", queue + ".latency"));
    columns = new double[names.size()][64];
  }

  void row(double now, RunStatistics ledger, Dispatcher board) {
    if (rows == columns[0].length) {
      for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], 2 * rows);
    }
    columns[0][rows] = now;
    columns[1][rows] = ledger.busy();
    columns[2][rows] = threads == 0 ? 0 : (double) ledger.busy() / threads;
    columns[3][rows] = ledger.done();
    for (int queue = 0; queue < board.queues.length; queue++) {
      columns[4 + 2 * queue][rows] = board.queues[queue].size();
      columns[5 + 2 * queue][rows] = board.queues[queue].latency(now);
    }
    rows++;
  }

  public int rows() {
    return rows;
  }

  public List<String> names() {
    return List.copyOf(names);
  }

  /** A column by its name, such as {@code default.depth}. */
  public double[] column(String name) {
    int column = names.indexOf(name);
    ModelCheck.that(column >= 0, "no column " + name + " among " + names);
    return Arrays.copyOf(columns[column], rows);
  }

  public double[] seconds() {
    return column("seconds");
  }

  /** Busy threads over all threads of the fleet, 0 to 1. */
  public double[] utilization() {
    return column("utilization");
  }

  public double[] depth(String queue) {
    return column(queue + ".depth");
  }

  public double[] latency(String queue) {
    return column(queue + ".latency");
  }

  public List<String> queues() {
    return queues;
  }

  public String csv() {
    StringBuilder csv = new StringBuilder(String.join(",", names)).append('\n');
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (column > 0) csv.append(',');
        csv.append(DecimalText.of(columns[column][row]));
      }
      csv.append('\n');
    }
    return csv.toString();
  }
}
