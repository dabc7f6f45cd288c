package jobsinpractice.testkit;

/**
 * Thrown by a stub that the learner has not replaced yet. Its message is short enough for a status
 * line, so that a running worker can show what is missing instead of crashing.
 */
public final class ToDo extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int lab;
  private final int task;

  private ToDo(int lab, int task) {
    // No stack trace: the task's number says where, and a worker may meet this once a second.
    super("to do (task " + task + ")", null, false, false);
    this.lab = lab;
    this.task = task;
  }

  /** The stub's one line: {@code throw ToDo.task(1, 3);}. */
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
