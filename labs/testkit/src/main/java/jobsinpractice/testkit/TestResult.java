package jobsinpractice.testkit;

/**
 * How one lab test ended.
 *
 * @param task the number in its tag, 0 when it has none
 * @param name its display name, a sentence
 * @param kind null when it passed, or when it failed with something that is no {@link LabFailure}
 * @param message the block, or the foreign failure's message; "" when it passed
 * @param why the block's explanation alone; "" when it has none
 */
public record TestResult(
    int lab,
    int task,
    String name,
    boolean passed,
    LabFailure.Kind kind,
    String message,
    String why) {

  /** What went wrong, without the task's title, hint and pointers: the explanation is in here. */
  public boolean explainedBy(String fragment) {
    return why.contains(fragment);
  }
}
