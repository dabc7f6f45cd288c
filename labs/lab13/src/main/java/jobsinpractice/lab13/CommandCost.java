package jobsinpractice.lab13;

import jobsinpractice.testkit.ToDo;

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
    // Lab 13, task 1: return how many commands, and how many microseconds, one job cost Redis between
    // the two looks.
    throw ToDo.task(13, 1);
  }

}
