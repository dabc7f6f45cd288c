package jobsinpractice.lab6;

import java.util.List;
import java.util.stream.Collectors;
import jobsinpractice.testkit.ToDo;

/** Writes a formation for foreman: the lines of a Procfile, and how many processes to start. */
public final class ProcfileText {
  /** The command that starts a worker; the worker's flags follow. */
  static final String WORKER = "labs/lab run worker --plan 6 --";

  private ProcfileText() {}

  // Lab 6, task 5: write the formation as lines of a Procfile, and as the value of foreman's flag -m.

  /**
   * Returns one line per group, in order: the group's name, ": ", {@link #WORKER}, " -c " and the
   * threads of one process, then " -q " and the queue for each of its queues, in order and with its
   * weight. The line of a group without queues has no " -q ".
   */
  public static List<String> lines(Formation formation) {
    throw ToDo.task(6, 5);
  }

  /**
   * Returns the value of foreman's flag -m: "all=1" for the processes that run once, then
   * ",name=processes" for each group, in order.
   */
  public static String counts(Formation formation) {
    throw ToDo.task(6, 5);
  }
}
