package jobsinpractice.testkit;

/**
 * The exception of a stub that the learner has not replaced yet. Its message fits into a status
 * line, so that a running worker shows what is missing instead of crashing.
 */
public final class ToDo extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int lab;
  private final int task;

  private ToDo(int lab, int task) {
    // It needs no stack trace: the task number is enough, and a worker may throw it every second.
    super("to do (task " + task + ")", null, false, false);
    this.lab = lab;
    this.task = task;
  }

  /** Returns the exception for a stub's line {@code throw ToDo.task(1, 3);}. */
  public static ToDo task(int lab, int task) {
    return new ToDo(lab, task);
  }

  public int lab() {
    return lab;
  }

  public int task() {
    return task;
  }
}
