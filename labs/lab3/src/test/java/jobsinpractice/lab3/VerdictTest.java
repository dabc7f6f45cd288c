package jobsinpractice.lab3;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("The verdict")
class VerdictTest {
  static final Task VERDICT =
      Task.of(3, 4, "the verdict")
          .asks("return better, worse, or inconclusive for a 95% interval of the difference")
          .lookAt("Verdict (this lab) · chapter 3, \"Is the difference real?\"");

  private record Interval(double low, double high) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "the difference is between %s and %s", low, high);
    }
  }

  private static Interval interval(RandomGenerator random) {
    double low = List.of(-900.0, -1.5, -0.001, 0.0, 0.001, 2.5, 700.0).get(random.nextInt(7));
    return new Interval(low, low + List.of(0.0, 0.001, 1.5, 5.0, 2_000.0).get(random.nextInt(5)));
  }

  @Test
  @Tag("task-4")
  @DisplayName("above 0: better; below 0: worse; contains 0: inconclusive")
  @Promise("The verdict is better only if the whole interval is above 0.")
  @Promise("An end that is exactly 0 counts as contained.")
  void verdicts() {
    double infinity = Double.POSITIVE_INFINITY;
    Generated.inputs(200, VerdictTest::interval)
        .first(
            new Interval(10_535, 10_709),
            new Interval(-10_709, -10_535),
            new Interval(-1_831, 4_594),
            new Interval(-4_594, 1_831),
            new Interval(0, 5),
            new Interval(-5, 0),
            new Interval(0, 0),
            new Interval(0.2, 0.4),
            new Interval(2.5, 2.5),
            new Interval(1, 100),
            new Interval(-100, -1),
            new Interval(-infinity, infinity))
        .check(VerdictTest::judge);
  }

  static Verdict expected(double low, double high) {
    return low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
  }

  private static void judge(Interval interval) {
    double low = interval.low;
    double high = interval.high;
    Verdict expected = expected(low, high);
    Verdict mirrored = Comparison.verdict(-high, -low);
    VERDICT
        .expect(expected)
        .got(Comparison.verdict(low, high))
        .butIfNull("null is not a verdict")
        .butIf(
            verdict -> low == 0 && high == 0,
            "the interval is 0 alone, and it contains 0: inconclusive, also without any width")
        .butIf(
            verdict -> verdict == Verdict.BETTER && low == 0,
            "an interval that begins at 0 contains 0, so no difference is still possible:"
                + " inconclusive. Did you write low >= 0 for low > 0?")
        .butIf(
            verdict -> verdict == Verdict.WORSE && high == 0,
            "an interval that ends at 0 contains 0, so no difference is still possible:"
                + " inconclusive. Did you write high <= 0 for high < 0?")
        .butIf(
            verdict -> expected == Verdict.INCONCLUSIVE && (low == 0 || high == 0),
            "an interval that begins or ends at 0 contains 0, so no difference is still possible:"
                + " inconclusive")
        .butIf(
            verdict -> expected == Verdict.INCONCLUSIVE && isOpposite(verdict, mirrored),
            "from "
                + -high
                + " to "
                + -low
                + " your code returns "
                + mirrored
                + ". Does the middle of the interval decide, or the end that is farther from 0? Both ends"
                + " have to be on the same side of 0, or the verdict is inconclusive")
        .butIf(
            verdict -> expected == Verdict.INCONCLUSIVE && verdict == mirrored,
            "from "
                + -high
                + " to "
                + -low
                + " your code also returns "
                + mirrored
                + ". Does only one end decide, or both with \"or\" between them? Both ends have to be"
                + " on the same side of 0, or the verdict is inconclusive")
        .butIf(
            verdict -> expected == Verdict.INCONCLUSIVE,
            "the interval contains 0, so the second fleet may be better, worse, or the same: that is"
                + " inconclusive")
        .butIf(
            verdict -> verdict == Verdict.INCONCLUSIVE && low == high,
            "the interval is one number, on one side of 0, so the difference is real: an interval"
                + " without width is also an interval")
        .butIf(
            verdict ->
                verdict == Verdict.INCONCLUSIVE
                    && high - low > Math.min(Math.abs(low), Math.abs(high))
                    && Math.min(Math.abs(low), Math.abs(high)) >= 1,
            "the whole interval is on one side of 0, so the difference is real, however wide the"
                + " interval is. Does your code look at its width?")
        .butIf(
            verdict ->
                verdict == Verdict.INCONCLUSIVE && Math.min(Math.abs(low), Math.abs(high)) >= 1_000,
            "the whole interval is on one side of 0, so the difference is real. Which of your conditions"
                + " leads to inconclusive here? An interval contains 0 only if low <= 0 and high >= 0")
        .butIf(
            Verdict.INCONCLUSIVE,
            "the whole interval is on one side of 0, so the difference is real, however small it is. Does your"
                + " code round or cut the ends to whole numbers, or ask for a minimum?")
        .butIf(
            verdict -> isOpposite(verdict, mirrored),
            "from "
                + -high
                + " to "
                + -low
                + " your code returns "
                + mirrored
                + ". Are better and worse swapped? The second fleet is judged, and more is better")
        .butIf(
            verdict -> true,
            "from "
                + -high
                + " to "
                + -low
                + " your code also returns "
                + mirrored
                + ". The whole interval decides: above 0 is better, below 0 is worse, because more is"
                + " better")
        .otherwise("check on which side of the interval 0 is");
  }

  private static boolean isOpposite(Verdict one, Verdict other) {
    return one == Verdict.BETTER && other == Verdict.WORSE
        || one == Verdict.WORSE && other == Verdict.BETTER;
  }
}
