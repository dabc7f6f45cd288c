package jobsinpractice.lab13;

// region cost-imports
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

// endregion

/** What Redis does for one job, from its own statistics: {@code INFO commandstats}. */
final class CommandCost {
  private CommandCost() {}

  /**
   * What one job costs Redis.
   *
   * @param commands how many commands Redis ran for it
   * @param micros how long Redis worked on them (µs)
   */
  record PerJob(double commands, double micros) {}

  /**
   * Returns what one job cost between two looks at {@code INFO commandstats}. Both values are 0 if
   * no job ended in between.
   *
   * <p>Every call of every command counts, and so does its time. INFO does not count: it is your
   * own look. The time of EVAL, EVALSHA, FCALL, and EXEC never counts, because it contains the time
   * of the commands that they run. Their calls do count.
   *
   * @param before the text of the first look
   * @param after the text of the second look
   * @param jobs how many jobs ended in between
   */
  static PerJob of(String before, String after, long jobs) {
    // region task-1
    if (jobs == 0) return new PerJob(0, 0);
    Map<String, long[]> first = read(before);
    long calls = 0;
    long micros = 0;
    for (Map.Entry<String, long[]> command : read(after).entrySet()) {
      String name = command.getKey();
      long[] then = first.getOrDefault(name, new long[2]);
      if (!name.equals("info")) calls += command.getValue()[0] - then[0];
      if (!NOT_TIMED.contains(name)) micros += command.getValue()[1] - then[1];
    }
    return new PerJob((double) calls / jobs, (double) micros / jobs);
    // endregion
  }

  // region read-commandstats
  private static final Set<String> NOT_TIMED = Set.of("info", "eval", "evalsha", "fcall", "exec");

  /** Returns the calls and the time (µs) of each command. */
  private static Map<String, long[]> read(String stats) {
    Map<String, long[]> commands = new HashMap<>();
    for (String line : stats.split("\r?\n")) {
      if (!line.startsWith("cmdstat_")) continue;
      String[] fields = line.substring("cmdstat_".length()).split("[:,=]");
      commands.put(fields[0], new long[] {Long.parseLong(fields[2]), Long.parseLong(fields[4])});
    }
    return commands;
  }
  // endregion
}
