package jobsinpractice.lab4;

import static jobsinpractice.lab4.Verdict.HOLDS;
import static jobsinpractice.lab4.Verdict.INCONCLUSIVE;
import static jobsinpractice.lab4.Verdict.OFF;

import java.util.Arrays;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("Measured, beside the prediction")
class FindingTest {
  static final Task FINDING =
      Task.of(4, 5, "measured beside predicted")
          .asks(
              "answer the 95% interval of the runs' mean, and whether the prediction holds, is off,"
                  + " or cannot be judged by these runs")
          .lookAt("Finding, Student (this lab) · chapter 4, \"Predicted and measured\"")
          .whenThrown(
              IllegalArgumentException.class,
              "Student's t is not there for fewer than two runs: ask for those first")
          .whenThrown(
              java.util.NoSuchElementException.class,
              "no runs have no mean: ask first whether there are two at least");

  private static final double PREDICTED = 500;

  @Test
  @Tag("task-5")
  @DisplayName("the interval of four runs: 479.7 to 498.8 jobs/s")
  void interval() {
    double[] runs = {489, 495, 481, 492};
    Finding finding = of(runs);
    notNull(finding);
    double mean = 489.25;
    double s = deviation(runs, mean);
    double error = s / 2;
    FINDING
        .expect(mean - 3.182 * error, "jobs/s")
        .within(0.001)
        .given("runs of 489, 495, 481 and 492 jobs/s; the lower end of the interval of their mean")
        .got(finding.low())
        .butIf(
            mean - 1.96 * error,
            "1.96 is for many runs: with four, Student's t for 3 degrees of freedom is 3.182")
        .butIf(mean - 2.776 * error, "t is for runs minus one: 3 degrees of freedom, not 4")
        .butIf(mean - 4.303 * error, "t is for runs minus one: 3 degrees of freedom, not 2")
        .butIf(
            mean - 3.182 * s,
            "that is where one more run would lie: the error of a mean is s over the root of n")
        .butIf(
            mean - 3.182 * s / 4,
            "the error of a mean is s over the root of n, and that is over n itself")
        .butIf(
            mean - 3.182 * error * Math.sqrt(3.0 / 4),
            "the standard deviation of a sample has n - 1 below the line, not n")
        .butIf(mean - error, "that is one standard error: 95% takes t of them")
        .butIf(mean - 2 * error, "two standard errors are for many runs: four take t = 3.182")
        .butIf(mean - 3.182 * s * s / 2, "that is the variance: its root is the standard deviation")
        .butIf(481, "that is the lowest run; the interval is of the mean")
        .butIf(450, "that is the margin around the prediction; the interval comes from the runs")
        .butIf(mean + 3.182 * error, "the ends are swapped: low is the mean minus the give")
        .butIf(
            low -> Math.abs(low - (PREDICTED - 3.182 * error)) < 0.01,
            "the interval is around the mean of the runs, not around the prediction")
        .otherwise("mean minus t(n - 1) times s over the root of n");
    FINDING
        .expect(mean + 3.182 * error, "jobs/s")
        .within(0.001)
        .given("runs of 489, 495, 481 and 492 jobs/s; the upper end of the interval of their mean")
        .got(finding.high())
        .butIf(high -> high < mean, "the upper end lies above the mean: plus what low takes off")
        .butIf(495, "that is the highest run; the interval is of the mean")
        .butIf(550, "that is the margin around the prediction; the interval comes from the runs")
        .otherwise("mean plus t(n - 1) times s over the root of n");
  }

  @Test
  @Tag("task-5")
  @DisplayName("all of the interval within 10%: the prediction holds")
  void holds() {
    verdict("runs of 489, 495, 481 and 492 jobs/s: 479.7 to 498.8", HOLDS, 489, 495, 481, 492)
        .butIf(
            OFF,
            "500 is not in the interval, and need not be: 479.7 to 498.8 is all within 450 to 550,"
                + " which is what the margin allows")
        .butIf(
            INCONCLUSIVE,
            "wherever the true mean is in 479.7 to 498.8, it is within 10% of 500: that is settled")
        .otherwise("the whole interval is within the margin");
    verdict("two runs of exactly 450 jobs/s", HOLDS, 450, 450)
        .butIf(OFF, "450 is exactly on the edge of the margin, and the edge counts as within")
        .butIf(
            INCONCLUSIVE,
            "no scatter: the interval is 450 to 450, on the edge, and the edge counts as within")
        .otherwise("the whole interval is within the margin");
  }

  @Test
  @Tag("task-5")
  @DisplayName("all of the interval below or above: the prediction is off")
  void off() {
    verdict("runs of 380, 395, 402 and 388 jobs/s: 376 to 406", OFF, 380, 395, 402, 388)
        .butIf(
            INCONCLUSIVE,
            "the whole interval is below 450: these runs do say something, that the prediction is"
                + " too high")
        .butIf(HOLDS, "376 to 406 is nowhere near 450 to 550: that is 10% around 500")
        .otherwise("the whole interval is outside of the margin");
    verdict("runs of 610, 602, 618 and 606 jobs/s: 598 to 620", OFF, 610, 602, 618, 606)
        .butIf(HOLDS, "better than predicted is off, too: the model is wrong about this machine")
        .butIf(INCONCLUSIVE, "the whole interval is above 550: off to that side, and for sure")
        .otherwise("the whole interval is outside of the margin");
  }

  @Test
  @Tag("task-5")
  @DisplayName("the interval across an edge: inconclusive")
  void inconclusive() {
    verdict("runs of 430, 520, 380 and 560 jobs/s: 342 to 603", INCONCLUSIVE, 430, 520, 380, 560)
        .butIf(
            HOLDS,
            "500 is in this interval, and so are 350 and 600: noise is no proof that a prediction"
                + " holds")
        .butIf(OFF, "the interval holds 500, too: these runs do not say that it is off")
        .otherwise("the interval lies on both sides of an edge");
    verdict("runs of 440, 452, 446 and 455 jobs/s: 437 to 459", INCONCLUSIVE, 440, 452, 446, 455)
        .butIf(
            OFF,
            "the mean is below 450, but the interval is 437 to 459: the true mean may be within"
                + " the margin")
        .butIf(HOLDS, "the interval reaches down to 437, and 450 is as far as the margin goes")
        .otherwise("the interval lies on both sides of an edge");
    verdict("runs of 560, 548, 554 and 545 jobs/s: 541 to 563", INCONCLUSIVE, 560, 548, 554, 545)
        .butIf(
            OFF,
            "the mean is above 550, but the interval is 541 to 563: the true mean may be within"
                + " the margin")
        .butIf(HOLDS, "the interval reaches up to 563, and 550 is as far as the margin goes")
        .otherwise("the interval lies on both sides of an edge");
  }

  @Test
  @Tag("task-5")
  @DisplayName("one run, or none: inconclusive, from minus to plus infinity")
  void tooFew() {
    for (double[] runs : new double[][] {{}, {500}}) {
      String given = runs.length == 0 ? "no run" : "one run of 500 jobs/s, as predicted";
      Finding finding = of(runs);
      notNull(finding);
      FINDING
          .expect(INCONCLUSIVE)
          .given(given)
          .got(finding.verdict())
          .butIfNull("a verdict is missing: one of the three is always given")
          .butIf(
              HOLDS, "one run may be anywhere: without a second one nobody knows how far it strays")
          .butIf(OFF, "fewer than two runs say nothing, neither good nor bad")
          .otherwise("fewer than two runs say nothing");
      FINDING
          .expectThat("the interval goes from minus to plus infinity")
          .given(given)
          .butIf(
              Double.isNaN(finding.low()) || Double.isNaN(finding.high()),
              "it is " + finding.low() + " to " + finding.high(),
              "with one run n - 1 is 0, and 0 / 0 is no number: ask for two runs first")
          .butIf(
              finding.low() > Double.NEGATIVE_INFINITY || finding.high() < Double.POSITIVE_INFINITY,
              "it is " + finding.low() + " to " + finding.high(),
              "fewer than two runs do not bound the mean at all")
          .otherwise(true, "", "");
    }
  }

  private static Finding of(double... runs) {
    return Finding.of(PREDICTED, 0.1, Arrays.stream(runs).boxed().toList());
  }

  private static jobsinpractice.testkit.ValueCheck<Verdict>.Answer verdict(
      String runs, Verdict expected, double... numbers) {
    Finding finding = of(numbers);
    notNull(finding);
    return FINDING
        .expect(expected)
        .given("predicted 500 jobs/s, margin 10%; " + runs)
        .got(finding.verdict())
        .butIfNull("a verdict is missing: one of the three is always given");
  }

  private static void notNull(Finding finding) {
    FINDING
        .expectThat("an interval and a verdict")
        .butIf(finding == null, "it was null", "return a new Finding(verdict, low, high)")
        .otherwise(true, "", "");
  }

  private static double deviation(double[] runs, double mean) {
    double squares = Arrays.stream(runs).map(run -> (run - mean) * (run - mean)).sum();
    return Math.sqrt(squares / (runs.length - 1));
  }
}
