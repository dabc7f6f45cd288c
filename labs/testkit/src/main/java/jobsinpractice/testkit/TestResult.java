package jobsinpractice.testkit;

/**
 * The result of one lab test.
 *
 * @param task the number in its tag, or 0
 * @param name its display name, a sentence
 * @param kind null if it passed, or failed with anything but a {@link LabFailure}
 * @param message the message of the failure; "" if it passed
 * @param why the explanation alone; "" if the message has none
 */
public record TestResult(
    int lab,
    int task,
    String name,
    boolean passed,
    LabFailure.Kind kind,
    String message,
    String why) {

  /** Returns what went wrong, without the task's title, hint, and pointers. */
  public boolean explainedBy(String fragment) {
    return why.contains(fragment);
  }
}
