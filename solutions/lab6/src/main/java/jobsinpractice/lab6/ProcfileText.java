package jobsinpractice.lab6;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a formation for foreman: the lines of a Procfile, and how many processes to start. */
public final class ProcfileText {
  /** The command that starts a worker; the worker's flags follow. */
  static final String WORKER = "labs/lab run worker --plan 6 --";

  private ProcfileText() {}

  // region task-5
  /**
   * Returns one line per group, in order: the group's name, ": ", {@link #WORKER}, " -c " and the
   * threads of one process, then " -q " and the queue for each of its queues, in order and with its
   * weight. The line of a group without queues has no " -q ".
   */
  public static List<String> lines(Formation formation) {
    return formation.groups().stream().map(ProcfileText::line).toList();
  }

  private static String line(Group group) {
    String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
    return group.name() + ": " + WORKER + " -c " + group.threads() + queues;
  }

  /**
   * Returns the value of foreman's flag -m: "all=1" for the processes that run once, then
   * ",name=processes" for each group, in order.
   */
  public static String counts(Formation formation) {
    return formation.groups().stream()
        .map(group -> "," + group.name() + "=" + group.processes())
        .collect(Collectors.joining("", "all=1", ""));
  }
  // endregion
}
