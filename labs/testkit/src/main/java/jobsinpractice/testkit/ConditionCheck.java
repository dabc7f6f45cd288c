package jobsinpractice.testkit;

/** A check described in words: a {@code butIf} that is true fails at once, with its explanation. */
public final class ConditionCheck {
  private final Task task;
  private final String statement;
  private String given = "";
  private String order = "";

  ConditionCheck(Task task, String statement) {
    this.task = task;
    this.statement = statement;
    CurrentCheck.get().begin("expected: " + statement);
  }

  public ConditionCheck given(String situation) {
    this.given = situation;
    CurrentCheck.get().given(situation);
    return this;
  }

  /** Sets the steps that led to what happened, one per line; shown if it is wrong. */
  public ConditionCheck order(String steps) {
    this.order = steps;
    return this;
  }

  /**
   * @param wrong whether this happened
   * @param seen what happened, to follow "but": "it is still running"
   * @param because the explanation, which names the mistake
   */
  public ConditionCheck butIf(boolean wrong, String seen, String because) {
    if (wrong) {
      throw task.wrongInThisOrder(
          LabFailure.Kind.DIAGNOSED,
          situation(),
          "expected: " + statement + "; but " + seen,
          order,
          because);
    }
    return this;
  }

  /** Ends the check: if this does not hold, fails with the explanation for any other mistake. */
  public void otherwise(boolean holds, String seen, String because) {
    CurrentCheck.get().end();
    if (!holds) {
      throw task.wrongInThisOrder(
          LabFailure.Kind.GENERIC,
          situation(),
          "expected: " + statement + "; but " + seen,
          order,
          because);
    }
  }

  private String situation() {
    return CurrentCheck.get().withInput(given);
  }
}
