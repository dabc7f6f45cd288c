package jobsinpractice.lab5;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jobsinpractice.testkit.NumberCheck;

/**
 * Mistakes that the tests know by what they compute. One wrong number may fit several mistakes, so
 * a mistake is named only if it predicts what the learner's code returns for every one of a few
 * inputs, and for the input at hand.
 *
 * @param <I> an input
 */
final class Suspects<I> {
  private record Suspect<I>(String why, ToDoubleFunction<I> code, double[] answers) {}

  private final List<I> inputs;
  private final double[] right;
  private final List<Suspect<I>> suspects = new ArrayList<>();

  private Suspects(ToDoubleFunction<I> right, List<I> inputs) {
    this.inputs = inputs;
    this.right = answers(right);
  }

  /**
   * No mistakes yet.
   *
   * @param inputs that separate the mistakes from each other and from right code
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <I> Suspects<I> of(ToDoubleFunction<I> right, I... inputs) {
    return new Suspects<>(right, List.of(inputs));
  }

  /** A mistake: its explanation, and what code with this mistake returns. */
  Suspects<I> or(String why, ToDoubleFunction<I> code) {
    double[] answers = answers(code);
    if (same(answers, right)) {
      throw new IllegalStateException("no input separates this mistake from right code: " + why);
    }
    for (Suspect<I> other : suspects) {
      if (same(answers, other.answers) && !why.equals(other.why)) {
        throw new IllegalStateException("no input separates: " + why + " / " + other.why);
      }
    }
    suspects.add(new Suspect<>(why, code, answers));
    return this;
  }

  /** Explains a wrong answer of this code by the mistake that predicts all of its answers. */
  NumberCheck.Answer explain(NumberCheck.Answer answer, I input, ToDoubleFunction<I> code) {
    answer.butIf(
        any -> !same(ask(code, input), ask(code, input)),
        "the same question was asked twice, and the second answer differs from the first one. Does"
            + " your code keep something from one call to the next?");
    for (Suspect<I> suspect : suspects) {
      answer.butIf(
          number -> same(ask(suspect.code, input), number) && same(suspect.answers, answers(code)),
          suspect.why);
    }
    return answer;
  }

  /** The explanation that fits this code, with this input; "" when none does. */
  String explanation(I input, ToDoubleFunction<I> code) {
    double[] answers = answers(code);
    return suspects.stream()
        .filter(suspect -> same(suspect.answers, answers))
        .filter(suspect -> same(ask(suspect.code, input), ask(code, input)))
        .map(Suspect::why)
        .findFirst()
        .orElse("");
  }

  private double[] answers(ToDoubleFunction<I> code) {
    return inputs.stream().mapToDouble(input -> ask(code, input)).toArray();
  }

  private static <I> double ask(ToDoubleFunction<I> code, I input) {
    try {
      return code.applyAsDouble(input);
    } catch (RuntimeException thrown) {
      return Double.NaN;
    }
  }

  private static boolean same(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (!same(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(double a, double b) {
    return Double.compare(a, b) == 0
        || (Double.isFinite(a) && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)));
  }
}
