package jobsinpractice.classroom;

import java.time.Duration;
import java.util.List;
import jobsinpractice.testkit.classroom.RunReport.State;

/**
 * The class at one moment, for the page.
 *
 * @param rows learners with a hand up come first, then stuck learners, then the others by name
 * @param lab the class's lab, which most learners have run last, or -1 before the first report
 */
record ClassView(List<Row> rows, List<Finished> finished, int lab) {
  /** A learner who is red on one task for this long is stuck. */
  static final Duration STUCK = Duration.ofMinutes(10);

  /**
   * One learner.
   *
   * @param hand the time since the hand went up, or null
   * @param lab -1 before the first report
   * @param task the current task, or 0 for none
   * @param state null before the first report
   * @param at the time since the learner came to this task; if it is red, the time since it became
   *     red
   * @param runs how many runs this time had; if the task is red, only the red ones
   * @param behind whether the learner has no run in the class's lab, and none in a later one
   * @param explanation the id of the last explanation, or ""
   * @param seen the time since the last report
   */
  record Row(
      long id,
      String name,
      Duration hand,
      int lab,
      int task,
      State state,
      Duration at,
      int runs,
      boolean behind,
      boolean stuck,
      String explanation,
      Duration seen) {}

  /** How many learners have finished a task, of all who have reported its lab. */
  record Finished(int lab, int task, int done, int of) {}

  long hands() {
    return rows.stream().filter(row -> row.hand() != null).count();
  }

  long stuck() {
    return rows.stream().filter(Row::stuck).count();
  }

  long behind() {
    return rows.stream().filter(Row::behind).count();
  }
}
