package jobsinpractice.lab6;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A formation as foreman takes it: lines of a Procfile, and the flag that says how many of each.
 */
public final class ProcfileText {
  /** How a worker is started; its flags follow. */
  static final String WORKER = "labs/lab run worker --plan 6 --";

  private ProcfileText() {}

  // region task-5
  /**
   * A line for each group, in order: its name, ": ", {@link #WORKER}, then " -c " and the threads
   * of one process, then " -q " and the queue for each queue in order, weights included.
   */
  public static List<String> lines(Formation formation) {
    return formation.groups().stream().map(ProcfileText::line).toList();
  }

  private static String line(Group group) {
    String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
    return group.name() + ": " + WORKER + " -c " + group.threads() + queues;
  }

  /**
   * The value of foreman's flag -m: "all=1" for the parts that run once, then ",name=processes" for
   * each group, in order.
   */
  public static String counts(Formation formation) {
    return formation.groups().stream()
        .map(group -> "," + group.name() + "=" + group.processes())
        .collect(Collectors.joining("", "all=1", ""));
  }
  // endregion
}
