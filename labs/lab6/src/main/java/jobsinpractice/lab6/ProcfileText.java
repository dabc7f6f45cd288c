package jobsinpractice.lab6;

import java.util.List;
import java.util.stream.Collectors;
import jobsinpractice.testkit.ToDo;

/**
 * A formation as foreman takes it: lines of a Procfile, and the flag that says how many of each.
 */
public final class ProcfileText {
  /** How a worker is started; its flags follow. */
  static final String WORKER = "labs/lab run worker --plan 6 --";

  private ProcfileText() {}

  // Lab 6, task 5: write the formation as lines of a Procfile, and as the counts of foreman's flag -m.

  /**
   * A line for each group, in order: its name, ": ", {@link #WORKER}, then " -c " and the threads
   * of one process, then " -q " and the queue for each queue in order, weights included.
   */
  public static List<String> lines(Formation formation) {
    throw ToDo.task(6, 5);
  }

  /**
   * The value of foreman's flag -m: "all=1" for the parts that run once, then ",name=processes" for
   * each group, in order.
   */
  public static String counts(Formation formation) {
    throw ToDo.task(6, 5);
  }
}
