package jobsinpractice.testkit;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * A check of one value, list, or set. The order is expect, given, got, butIf…, otherwise; only
 * {@link Answer#otherwise} ends it.
 */
public final class ValueCheck<T> {
  private final Task task;
  private final String expected;
  private final Predicate<? super T> fits;
  private String given = "";

  ValueCheck(Task task, String expected, Predicate<? super T> fits) {
    this.task = task;
    this.expected = expected;
    this.fits = fits;
    CurrentCheck.get().begin("expected " + Display.cut(expected));
  }

  /** Sets the situation, if the test's name does not describe it fully. */
  public ValueCheck<T> given(String situation) {
    this.given = situation;
    CurrentCheck.get().given(situation);
    return this;
  }

  public Answer got(T answer) {
    OpenChecks.open(task);
    return new Answer(answer);
  }

  /** The learner's answer, and the explanations for wrong answers. */
  public final class Answer {
    private final T answer;
    private final boolean right;
    private String why;

    private Answer(T answer) {
      this.answer = answer;
      this.right = answer != null && fits.test(answer);
    }

    public Answer butIf(T wrong, String because) {
      return butIf(value -> Objects.equals(value, wrong), because);
    }

    /**
     * Sets the explanation for wrong values; never called with null, which is {@code butIfNull}.
     */
    public Answer butIf(Predicate<? super T> wrong, String because) {
      if (why == null && !right && answer != null && wrong.test(answer)) {
        why = because;
      }
      return this;
    }

    public Answer butIfNull(String because) {
      if (answer == null && why == null) {
        why = because;
      }
      return this;
    }

    /**
     * Ends the check, with the explanation for any other wrong answer. The gate treats it as a
     * generic message, so every mistake of the catalogue needs its own {@code butIf}.
     */
    public void otherwise(String because) {
      OpenChecks.close();
      CurrentCheck.get().end();
      if (right) {
        return;
      }
      String[] shown = Display.cutWhereTheyDiffer(expected, Display.whole(answer));
      throw task.wrong(
          why == null ? LabFailure.Kind.GENERIC : LabFailure.Kind.DIAGNOSED,
          CurrentCheck.get().withInput(given),
          "expected " + shown[0] + ", your code returned " + shown[1],
          why == null ? because : why);
    }
  }
}
