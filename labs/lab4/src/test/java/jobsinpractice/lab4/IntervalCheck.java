package jobsinpractice.lab4;

import static jobsinpractice.lab4.FindingTest.FINDING;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Checks both ends of the interval that task 5 returns, and knows the mistakes in its formula. */
final class IntervalCheck {
  private IntervalCheck() {}

  static void interval(Runs input, double within) {
    int n = input.runs().size();
    double mean = input.mean();
    double s = input.deviation();
    double error = s / Math.sqrt(n);
    double t = Student.t(n - 1);
    Finding finding = FindingTest.find(input);
    String numbers = String.format(Locale.ROOT, "%.3f ± %.3f · %.3f / √%d", mean, t, s, n);
    String ends =
        String.format(Locale.ROOT, "%d runs have %d degrees of freedom, so t is %.3f", n, n - 1, t);
    FINDING
        .expect(mean - t * error, "jobs/s")
        .within(within)
        .given(input + "; the lower end of the interval")
        .got(finding.low())
        .butIf(
            Double.NEGATIVE_INFINITY,
            n + " runs have an interval: fewer than two are inconclusive, and two are enough")
        .butIf(
            Double.NaN, "not a number: is something divided by 0, or a root taken of less than 0?")
        .butIf(
            low -> input.different().size() < n && near(low, Runs.lowOf(input.different())),
            "that is the interval without the second of two equal runs, and each run counts: does a"
                + " Set or distinct() drop one?")
        .butIf(
            low -> n > 2 && near(low, Runs.lowOf(input.runs().subList(1, n))),
            "that is the interval of all runs but the first: each run counts")
        .butIf(
            low -> n > 2 && near(low, Runs.lowOf(input.runs().subList(0, n - 1))),
            "that is the interval of all runs but the last: each run counts")
        .butIf(
            low -> n > 2 && near(low, Runs.lowOf(input.sorted().subList(1, n - 1))),
            "that is the interval without the lowest and the highest run: each run counts")
        .butIf(
            mean,
            "that is the mean itself: the interval reaches t standard errors to each side. Is one of the"
                + " factors 0, such as 1 / n in whole numbers?")
        .butIf(mean - 1.96 * error, "1.96 is for very many runs: " + ends)
        .butIf(
            low -> n > 31 && Math.abs(low - mean + Student.t(30) * error) < 1e-6,
            "that interval uses 2.042, the t for 30 degrees of freedom. Does your code limit the parameter"
                + " of Student.t to the length of its table? "
                + ends)
        .butIf(mean - Student.t(n) * error, "t is for n - 1 and not for n: " + ends)
        .butIf(
            low -> n > 30 && Math.abs(low - mean + Student.t(29) * error) < 1e-6,
            "that interval uses 2.045, the t for 29 degrees of freedom. Does your code limit the number"
                + " of runs to 30? "
                + ends)
        .butIf(
            mean - Student.t(Math.max(1, n - 2)) * error,
            "t is for n - 1 and not for n - 2: " + ends)
        .butIf(
            mean - 3.182 * error,
            "3.182 is Student's t for four runs, and these are " + n + ": " + ends)
        .butIf(
            low -> near(low, mean - t * s / 2) || near(low, mean - 3.182 * s / 2),
            "does your code divide by 2, the root of 4? The root of " + n + " is needed")
        .butIf(
            mean - t * error * Math.sqrt((n - 1) / 3.0),
            "the sum of squares is divided by 3, but n - 1 is " + (n - 1) + " here")
        .butIf(
            mean - t * s,
            n == 4
                ? "that interval is twice as wide as it should be: does your code use s, the deviation"
                    + " of one run, instead of s / √n, or double the width?"
                : "that uses the standard deviation of one run: the error of the mean is s / √n")
        .butIf(
            mean - t * s / n,
            n == 4
                ? "that interval is half as wide as it should be: does your code divide s by 4 instead"
                    + " of by √4, or halve the width?"
                : "s is divided by n: the error of the mean is s / √n")
        .butIf(
            low -> low == 0 && mean < t * error,
            "here it is right that an end is below 0: return the interval as the formula has it")
        .butIf(
            low ->
                DoubleStream.of(
                            input.median(),
                            input.sorted().get(n / 2),
                            input.sorted().get((n - 1) / 2))
                        .anyMatch(
                            m ->
                                near(low, m - t * input.errorAround(m)) || near(low, m - t * error))
                    && isAroundTheMedian(),
            "that interval is around the median of the runs: it belongs around their mean")
        .butIf(
            low ->
                DoubleStream.of(Math.rint(mean), Math.floor(mean))
                    .anyMatch(
                        m -> near(low, m - t * input.errorAround(m)) || near(low, m - t * error)),
            String.format(
                Locale.ROOT,
                "the mean of these runs is %.3f, and your interval is around a whole number. Is the mean"
                    + " rounded or cut?",
                mean))
        .butIf(
            mean - t * error * Math.sqrt((n - 1.0) / n),
            "the standard deviation of a sample divides by n - 1, not by n")
        .butIf(
            mean - t * s / Math.sqrt(n - 1),
            "n - 1 belongs into the standard deviation: the error of the mean is s / √n")
        .butIf(
            low -> near(low, mean - t * s * Math.sqrt((n - 1.0) / n)),
            "that is t · √(squares / n): the standard deviation is √(squares / (n - 1)), and the error"
                + " of the mean is that over √n")
        .butIf(
            low -> near(low, mean - t * s / Math.sqrt(n - 1) / Math.sqrt(n)),
            "n - 1 belongs under the root: the standard deviation is the root of squares / (n - 1)")
        .butIf(
            low -> near(low, mean - t * error / 2),
            "that is half of it: the interval reaches t standard errors to each side of the mean")
        .butIf(
            low -> near(low, mean - 2 * t * error),
            "that is twice as much: the interval reaches t standard errors to each side of the mean")
        .butIf(
            low -> low == Math.rint(low) && Math.abs(low - mean + t * error) <= 1,
            "that is rounded: return the ends of the interval with all of their decimals")
        .butIf(
            mean - error,
            String.format(Locale.ROOT, "that is one standard error: 95%% takes t of them, %.3f", t))
        .butIf(mean - 2 * error, "two standard errors are for very many runs: " + ends)
        .butIf(
            mean - t * s * error, "that uses the variance: take its root, the standard deviation")
        .butIf(
            input.runs().stream().mapToDouble(run -> run).min().orElse(0),
            "that is the lowest run: the interval is about the mean")
        .butIf(input.least(), "that is an edge of the margin: the interval comes from the runs")
        .butIf(
            low -> near(low, mean + t * error) && near(finding.high(), mean - t * error),
            "low and high are swapped: low is the mean minus t · s / √n")
        .butIf(
            mean + t * error, "that is the mean plus t · s / √n: low is the mean minus t · s / √n")
        .butIf(
            mean - t * input.meanDistance() / Math.sqrt(n),
            "that uses the mean distance from the mean: the standard deviation is the root of the"
                + " mean square")
        .butIf(
            input.predicted() - t * error,
            "the interval is around the mean of the runs, not around the prediction")
        .butIf(
            low -> input.runsOfT(low) > 0,
            "that interval uses another t: the one for "
                + input.runsOfT(finding.low())
                + " runs, and these are "
                + n
                + ". Is the parameter of Student.t a fixed number? "
                + ends)
        .otherwise("the mean minus t(n - 1) times s over √n: " + numbers.replace("±", "-"));
    FINDING
        .expect(mean + t * error, "jobs/s")
        .within(within)
        .given(input + "; the upper end of the interval")
        .got(finding.high())
        .butIf(
            high -> high == Math.rint(high) && Math.abs(high - mean - t * error) <= 1,
            "that is rounded: return the ends of the interval with all of their decimals")
        .butIf(
            high -> Double.isNaN(high) || Double.isInfinite(high),
            "the lower end is a number, and the upper one is not: add what low subtracts")
        .butIf(high -> high < mean, "the upper end is above the mean: add what low subtracts")
        .butIf(
            input.runs().stream().mapToDouble(run -> run).max().orElse(0),
            "that is the highest run: the interval is about the mean")
        .butIf(input.most(), "that is an edge of the margin: the interval comes from the runs")
        .otherwise("the mean plus t(n - 1) times s over √n: " + numbers.replace("±", "+"));
  }

  /** Returns whether the code takes the median of three runs, which is far from their mean. */
  private static boolean isAroundTheMedian() {
    Finding finding = FindingTest.find(new Runs(500, 0.1, List.of(1.2, 1.3, 9.9)));
    return near((finding.low() + finding.high()) / 2, 1.3);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.001;
  }
}
