package jobsinpractice.testkit;

import java.util.function.DoublePredicate;

/**
 * A check of one number. The order is expect, within, given, got, butIf…, otherwise; only {@link
 * Answer#otherwise} ends it.
 */
public final class NumberCheck {
  private final Task task;
  private final double expected;
  private final String unit;
  private String given = "";
  private String order = "";
  private double tolerance = 1e-6;

  NumberCheck(Task task, double expected, String unit) {
    this.task = task;
    this.expected = expected;
    this.unit = unit;
    CurrentCheck.get().begin("expected " + Display.number(expected, unit));
  }

  /** Sets how far a right answer may be from the expected number; the default is 0.000001. */
  public NumberCheck within(double difference) {
    this.tolerance = difference;
    return this;
  }

  /** Sets the situation, if the test's name does not describe it fully. */
  public NumberCheck given(String situation) {
    this.given = situation;
    CurrentCheck.get().given(situation);
    return this;
  }

  /** Sets the steps that lead to a wrong answer's effect, one per line; shown if it is wrong. */
  public NumberCheck order(String steps) {
    this.order = steps;
    return this;
  }

  public Answer got(double answer) {
    OpenChecks.open(task);
    return new Answer(answer);
  }

  /** The learner's answer, and the explanations for wrong answers. */
  public final class Answer {
    private final double answer;
    private String why;

    private Answer(double answer) {
      this.answer = answer;
    }

    /** Sets the explanation for this wrong number (NaN included), with the same tolerance. */
    public Answer butIf(double wrong, String because) {
      return butIf(number -> near(number, wrong), because);
    }

    public Answer butIf(DoublePredicate wrong, String because) {
      if (why == null && !near(answer, expected) && wrong.test(answer)) {
        why = because;
      }
      return this;
    }

    /**
     * Ends the check, with the explanation for any other wrong number. The gate treats it as a
     * generic message, so every mistake of the catalogue needs its own {@code butIf}.
     */
    public void otherwise(String because) {
      OpenChecks.close();
      CurrentCheck.get().end();
      if (near(answer, expected)) {
        return;
      }
      String[] shown = Display.apart(expected, answer, unit);
      throw task.wrongInThisOrder(
          why == null ? LabFailure.Kind.GENERIC : LabFailure.Kind.DIAGNOSED,
          CurrentCheck.get().withInput(given),
          "expected " + shown[0] + ", your code returned " + shown[1],
          order,
          why == null ? because : why);
    }
  }

  private boolean near(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= tolerance;
  }
}
