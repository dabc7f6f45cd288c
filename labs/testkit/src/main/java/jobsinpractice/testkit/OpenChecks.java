package jobsinpractice.testkit;

/**
 * Catches a check that the lab's author left without its {@code otherwise}: such a check would pass
 * whatever the learner wrote. Each thread has one, and it is read once after each test.
 */
final class OpenChecks {
  private static final ThreadLocal<Task> OPEN = new ThreadLocal<>();

  private OpenChecks() {}

  static void open(Task task) {
    refuseOpen();
    OPEN.set(task);
  }

  static void close() {
    OPEN.remove();
  }

  static void refuseOpen() {
    Task task = OPEN.get();
    OPEN.remove();
    if (task != null) {
      throw new IllegalStateException(
          "a check of task " + task.number() + " has no otherwise(…), so it checks nothing");
    }
  }
}
