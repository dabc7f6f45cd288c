package jobsinpractice.testkit;

import java.util.function.DoublePredicate;

/**
 * A check of one number. Reads in the order expect, within, given, got, butIf…, otherwise; only
 * {@link Answer#otherwise} ends it.
 */
public final class NumberCheck {
  private final Task task;
  private final double expected;
  private final String unit;
  private String given = "";
  private double tolerance = 1e-6;

  NumberCheck(Task task, double expected, String unit) {
    this.task = task;
    this.expected = expected;
    this.unit = unit;
    CurrentCheck.get().begin("expected " + Display.number(expected, unit));
  }

  /** How far from the expected number an answer still counts as right; 0.000001 unless told. */
  public NumberCheck within(double difference) {
    this.tolerance = difference;
    return this;
  }

  /** The situation the number was asked in, when the test's name does not say it all. */
  public NumberCheck given(String situation) {
    this.given = situation;
    CurrentCheck.get().given(situation);
    return this;
  }

  public Answer got(double answer) {
    OpenChecks.open(task);
    return new Answer(answer);
  }

  /** The answer, and the explanations for the wrong ones among the answers. */
  public final class Answer {
    private final double answer;
    private String why;

    private Answer(double answer) {
      this.answer = answer;
    }

    /** The explanation for this wrong number (NaN included), as near to it as the right one. */
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
     * Ends the check. What any other wrong number is told; the gate takes this for a generic
     * message, so every mistake of the catalogue needs its {@code butIf}.
     */
    public void otherwise(String because) {
      OpenChecks.close();
      CurrentCheck.get().end();
      if (near(answer, expected)) {
        return;
      }
      String[] shown = Display.apart(expected, answer, unit);
      throw task.wrong(
          why == null ? LabFailure.Kind.GENERIC : LabFailure.Kind.DIAGNOSED,
          CurrentCheck.get().withInput(given),
          "expected " + shown[0] + ", your code returned " + shown[1],
          why == null ? because : why);
    }
  }

  private boolean near(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= tolerance;
  }
}
