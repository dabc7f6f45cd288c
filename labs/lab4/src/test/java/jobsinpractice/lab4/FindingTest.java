package jobsinpractice.lab4;

import static jobsinpractice.lab4.Runs.number;
import static jobsinpractice.lab4.Verdict.HOLDS;
import static jobsinpractice.lab4.Verdict.INCONCLUSIVE;
import static jobsinpractice.lab4.Verdict.OFF;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ValueCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("Measured and predicted")
class FindingTest {
  static final Task FINDING =
      Task.of(4, 5, "measured and predicted")
          .asks(
              "return the 95% interval of the mean of the runs, and whether the prediction holds, is"
                  + " off, or cannot be judged by these runs")
          .lookAt("Finding, Student (this lab) · chapter 4, \"Predicted and measured\"")
          .whenThrown(
              IllegalArgumentException.class,
              "Student's t needs two runs or more: check the number of runs first")
          .whenThrown(
              NoSuchElementException.class,
              "an empty list has no mean: check that there are at least two runs first")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code asked for a run that is not in the list. Does a loop run one too far? And there"
                  + " may be no run: check the number of runs first")
          .whenThrown(
              UnsupportedOperationException.class,
              "the list of runs cannot be changed: sort or shorten a copy");

  @Test
  @Order(1)
  @Tag("task-5")
  @DisplayName("the interval of four runs: 479.7 to 498.8 jobs/s")
  void interval() {
    IntervalCheck.interval(input(500, 0.1, 489, 495, 481, 492), 0.001);
    IntervalCheck.interval(input(500, 0.1, 490, 498, 490, 502), 0.001);
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("the interval of six runs: 483.0 to 499.0 jobs/s")
  void intervalOfSix() {
    IntervalCheck.interval(input(500, 0.1, 489, 495, 481, 492, 503, 486), 0.001);
  }

  @Test
  @Order(3)
  @Tag("task-5")
  @DisplayName("two runs are enough for an interval, though a wide one")
  void intervalOfTwo() {
    IntervalCheck.interval(input(500, 0.1, 497, 505), 0.001);
  }

  @Test
  @Order(4)
  @Tag("task-5")
  @DisplayName("one run, or none: inconclusive, from minus to plus infinity")
  void tooFew() {
    for (Runs input : List.of(input(500, 0.1), input(500, 0.1, 500))) {
      String given =
          "predicted 500 jobs/s; " + (input.runs().isEmpty() ? "no run" : "one run of 500");
      FINDING.expectThat("a finding").given(given); // an exception is shown with these
      Finding finding = find(input);
      FINDING
          .expect(INCONCLUSIVE)
          .given(given)
          .got(finding.verdict())
          .butIfNull("the verdict is null: return one of the three")
          .butIf(HOLDS, "without a second run, you do not know how much the runs vary")
          .butIf(OFF, "fewer than two runs are not evidence for or against the prediction")
          .otherwise("fewer than two runs decide nothing");
      FINDING
          .expectThat("the interval is from minus to plus infinity")
          .given(given)
          .butIf(
              Double.isNaN(finding.low()) || Double.isNaN(finding.high()),
              "it is " + finding.low() + " to " + finding.high(),
              "NaN comes from 0 / 0, and with one run n - 1 is 0: check for two runs first")
          .butIf(
              finding.low() == Double.MIN_VALUE,
              "it is " + finding.low() + " to " + finding.high(),
              "Double.MIN_VALUE is the smallest number above 0: minus infinity is"
                  + " Double.NEGATIVE_INFINITY")
          .butIf(
              finding.low() > finding.high(),
              "it is " + finding.low() + " to " + finding.high(),
              "low is above high: low is Double.NEGATIVE_INFINITY, and high POSITIVE_INFINITY")
          .butIf(
              Math.abs(finding.low()) == Double.MAX_VALUE || finding.high() == Double.MAX_VALUE,
              "it is " + finding.low() + " to " + finding.high(),
              "Double.MAX_VALUE is large, but finite: infinity is Double.POSITIVE_INFINITY")
          .butIf(
              finding.low() == 0 && finding.high() == 0,
              "it is 0 to 0",
              "an interval from 0 to 0 means that the mean is known to be 0, and nothing is known:"
                  + " use Double.NEGATIVE_INFINITY and POSITIVE_INFINITY")
          .butIf(
              finding.low() == finding.high(),
              "it is " + finding.low() + " to " + finding.high(),
              "an interval of width 0 means that the mean is known exactly, and fewer than two runs"
                  + " do not limit it at all")
          .butIf(
              finding.low() > Double.NEGATIVE_INFINITY
                  && finding.high() == Double.POSITIVE_INFINITY,
              "it is " + finding.low() + " to Infinity",
              "the upper end is right; the lower end is Double.NEGATIVE_INFINITY")
          .butIf(
              finding.low() > Double.NEGATIVE_INFINITY || finding.high() < Double.POSITIVE_INFINITY,
              "it is " + finding.low() + " to " + finding.high(),
              "fewer than two runs do not limit the mean at all")
          .otherwise(true, "", "");
    }
  }

  private static final Runs NOISY = input(500, 0.1, 430, 520, 380, 560);

  @Test
  @Order(5)
  @Tag("task-5")
  @DisplayName("all of the interval within 10%: the prediction holds")
  void holds() {
    verdict("the interval is 479.7 to 498.8", HOLDS, input(500, 0.1, 489, 495, 481, 492))
        .butIf(
            OFF,
            "the interval need not contain 500: 479.7 to 498.8 is within 450 to 550, which is the"
                + " margin. Does yours reach from 450 to 550?")
        .butIf(
            v -> v == INCONCLUSIVE && find(NOISY).verdict() == HOLDS,
            "your code returns HOLDS for an interval of 342 to 603, and INCONCLUSIVE for 479.7 to 498.8. Does"
                + " it ask whether the interval contains the prediction? A prediction holds if the whole"
                + " interval is within the margin")
        .butIf(
            v -> v == INCONCLUSIVE && VerdictMistakes.holdsOnlyAroundThePrediction(),
            "your code returns HOLDS for an interval of 497.1 to 502.9, and INCONCLUSIVE for 479.7 to"
                + " 498.8, and for 502.1 to 507.9. Does it ask whether the interval contains 500? A"
                + " prediction holds if the whole interval is within the margin, 450 to 550")
        .butIf(
            INCONCLUSIVE,
            "wherever the true mean is in 479.7 to 498.8, it is within 10% of 500, so the runs"
                + " decide")
        .otherwise("the whole interval is within the margin");
    verdict("the interval is 490 to 490", HOLDS, input(500, 0.1, 490, 490))
        .butIf(
            INCONCLUSIVE,
            "two equal runs are two runs. Their interval has the width 0 and is within 450 to 550: is"
                + " it taken for too few runs, or for no interval?")
        .butIf(OFF, "490 is within 450 to 550, the margin of 10% around 500")
        .otherwise("the whole interval is within the margin");
  }

  @Test
  @Order(6)
  @Tag("task-5")
  @DisplayName("all of the interval below or above: the prediction is off")
  void off() {
    verdict("the interval is 376 to 406", OFF, input(500, 0.1, 380, 395, 402, 388))
        .butIf(
            INCONCLUSIVE,
            "the whole interval is below 450, so the runs decide: the prediction is too high")
        .butIf(HOLDS, "376 to 406 is outside 450 to 550, the margin of 10% around 500")
        .otherwise("the whole interval is outside the margin");
    verdict("the interval is 598 to 620", OFF, input(500, 0.1, 610, 602, 618, 606))
        .butIf(HOLDS, "better than predicted is also off: the model is wrong about this machine")
        .butIf(INCONCLUSIVE, "the whole interval is above 550, so the runs decide: off")
        .otherwise("the whole interval is outside the margin");
  }

  @Test
  @Order(7)
  @Tag("task-5")
  @DisplayName("the margin is a share of the prediction")
  void margin() {
    verdict("the interval is 451.4 to 455.6", HOLDS, input(500, 0.1, 452, 454, 453, 455))
        .butIf(
            v -> v == INCONCLUSIVE && VerdictMistakes.marginOfTheMean(),
            "the margin is 450 to 550. Your code returns HOLDS for an interval of 453.5 to 486.5, and"
                + " INCONCLUSIVE for 453.9 to 455.1. Is the margin a share of the mean of the runs? It is a"
                + " share of the prediction")
        .butIf(
            v -> v == INCONCLUSIVE && VerdictMistakes.of(456, 457, 456, 457) == HOLDS,
            "the margin is 450 to 550. Your code returns HOLDS only for a higher interval, such as 455.6"
                + " to 457.4. Is its lower edge predicted / (1 + margin), so 454.5? It is predicted *"
                + " (1 - margin)")
        .butIf(
            v -> v == OFF && VerdictMistakes.halfTheMargin(),
            "the margin is 450 to 550, 10% of the prediction to each side. Your code returns HOLDS for"
                + " 475.6 to 477.4, and OFF for 471.6 to 473.4. Is your margin 10% wide in all?")
        .butIf(
            OFF,
            "the margin is 10% of the prediction, so 450 to 550. Does yours come from the mean"
                + " of the runs?")
        .butIf(
            INCONCLUSIVE,
            "the whole interval is within 450 to 550, the prediction minus and plus 10% of it. Which"
                + " edges does your code compute? Do they come from the mean of the runs?")
        .otherwise("the whole interval is within the margin");
    verdict("the interval is 550.4 to 554.6", OFF, input(500, 0.1, 551, 553, 552, 554))
        .butIf(
            v -> v == HOLDS && VerdictMistakes.of(557, 558, 557, 558) == OFF,
            "the margin is 450 to 550. Your code returns OFF only for a higher interval, such as 556.6"
                + " to 558.4. Is its upper edge predicted / (1 - margin), so 555.6? It is predicted *"
                + " (1 + margin)")
        .butIf(
            HOLDS,
            "the margin is 10% of the prediction, so 450 to 550. Does yours come from the mean"
                + " of the runs?")
        .butIf(
            INCONCLUSIVE,
            "the whole interval is above 450 to 550, the prediction minus and plus 10% of it. Which"
                + " edges does your code compute? Do they come from the mean of the runs?")
        .otherwise("the whole interval is outside the margin");
    verdict("the interval is 183.4 to 187.6", OFF, input(200, 0.05, 184, 186, 185, 187))
        .butIf(
            HOLDS,
            "the margin is 5% of 200 here, so 190 to 210. Does your code use the parameters of the"
                + " call?")
        .butIf(INCONCLUSIVE, "the margin is 190 to 210, and the whole interval is below it")
        .otherwise("the whole interval is outside the margin");
    verdict("the interval is 190.4 to 194.6", HOLDS, input(200, 0.05, 191, 193, 192, 194))
        .butIf(
            v -> v != HOLDS,
            "the margin is 5% of 200 here, so 190 to 210. Does your code use the parameters of the"
                + " call?")
        .otherwise("the whole interval is within the margin");
  }

  @Test
  @Order(8)
  @Tag("task-5")
  @DisplayName("the interval across an edge: inconclusive")
  void inconclusive() {
    Verdict acrossOneEdge = find(input(500, 0.1, 440, 452, 446, 455)).verdict();
    verdict("the interval is 342 to 603", INCONCLUSIVE, NOISY)
        .butIf(
            HOLDS,
            "the interval contains 500, but also 350 and 600: noise does not confirm a prediction")
        .butIf(
            OFF,
            acrossOneEdge == OFF
                ? "the interval also contains 500, so these runs do not show that it is off. Does your"
                    + " code call every prediction off that does not hold?"
                : "the low end is below 450 and the high end above 550, so the interval also contains"
                    + " 500. Does your code look at each end by itself? Off means that both ends are on"
                    + " the same side of the margin")
        .otherwise("the interval crosses an edge of the margin");
    verdict("the interval is 437 to 459", INCONCLUSIVE, input(500, 0.1, 440, 452, 446, 455))
        .butIf(
            v -> v == OFF && VerdictMistakes.offWithoutThePrediction(),
            "your code returns OFF for 437 to 459, and also for 444.8 to 471.2, whose mean is within the"
                + " margin. Neither contains 500. Does your code ask whether the interval contains the"
                + " prediction? Off needs a whole interval outside the margin, 450 to 550")
        .butIf(
            OFF,
            "the mean is below 450, but the interval is 437 to 459: the true mean may be within"
                + " the margin")
        .butIf(HOLDS, "the interval reaches down to 437, and the margin only to 450")
        .otherwise("the interval crosses an edge of the margin");
    verdict("the interval is 447 to 483", INCONCLUSIVE, input(500, 0.1, 452, 470, 461, 478))
        .butIf(
            HOLDS,
            "the mean is within the margin, but the interval reaches down to 447, and the margin only to"
                + " 450: the true mean may be below it")
        .butIf(OFF, "most of the interval is within 450 to 550, so it is not wholly outside")
        .otherwise("the interval crosses an edge of the margin");
    verdict("the interval is 541 to 563", INCONCLUSIVE, input(500, 0.1, 560, 548, 554, 545))
        .butIf(
            OFF,
            "the mean is above 550, but the interval is 541 to 563: the true mean may be within"
                + " the margin")
        .butIf(HOLDS, "the interval reaches up to 563, and the margin only to 550")
        .otherwise("the interval crosses an edge of the margin");
  }

  @Test
  @Order(9)
  @Tag("task-5")
  @DisplayName("an end on an edge of the margin counts as within it")
  void edges() {
    for (double edge : new double[] {448, 576}) {
      String given =
          "the interval is " + number(edge) + " to " + number(edge) + ", and the margin 448 to 576";
      String rule = "both ends are on an edge of the margin, and an edge counts as within it";
      verdict(given, HOLDS, input(512, 0.125, edge, edge))
          .butIf(OFF, rule)
          .butIf(INCONCLUSIVE, rule)
          .otherwise(rule);
    }
    onAnEdge(4_096, 6_711, "the interval is 5120 to 8302, and the margin 3072 to 5120");
    onAnEdge(8_192, 4_553, "the interval is 2962 to 6144, and the margin 6144 to 10240");
  }

  /** The sum of squares is 3,000,000, so s is 1000 and both ends are whole numbers, exactly. */
  private static void onAnEdge(double predicted, double mean, String given) {
    double three = mean + 500;
    verdict(given, INCONCLUSIVE, input(predicted, 0.25, three, three, three, mean - 1_500))
        .butIf(
            OFF,
            "one end is exactly on an edge, which counts as within the margin, so not all of the"
                + " interval is outside. Does your code compare with <= or >= where < or > is needed?")
        .butIf(HOLDS, "the other end of the interval is far outside the margin")
        .otherwise("one end counts as within the margin, and the other is outside");
  }

  @Test
  @Order(10)
  @Tag("task-5")
  @DisplayName("generated runs, from none to forty, against predictions of 5 to 5000")
  void generated() {
    Generated.inputs(200, Runs::random)
        .smaller(
            i ->
                Generated.smallerLists(i.runs())
                    .map(r -> new Runs(i.predicted(), i.margin(), r))
                    .filter(Runs::clear))
        .check(FindingTest::check);
  }

  private static void check(Runs input) {
    if (input.runs().size() < 2) {
      verdict("too few runs", INCONCLUSIVE, input).otherwise("fewer than two runs decide nothing");
      return;
    }
    IntervalCheck.interval(input, 1e-7 * input.predicted());
    double low = input.mean() - input.halfWidth();
    double high = input.mean() + input.halfWidth();
    boolean within = low >= input.least() && high <= input.most();
    boolean outside = high < input.least() || low > input.most();
    String where = number(low) + " to " + number(high);
    String edges = number(input.least()) + " to " + number(input.most());
    verdict("the interval is " + where, within ? HOLDS : outside ? OFF : INCONCLUSIVE, input)
        .butIf(v -> within, "the margin is " + edges + ", and the whole interval is within it")
        .butIf(v -> outside, "the margin is " + edges + ", and the whole interval is outside it")
        .butIf(v -> true, "the margin is " + edges + ", and the interval crosses an edge of it")
        .otherwise("compare both ends of the interval with both edges of the margin");
  }

  private static Runs input(double predicted, double margin, double... runs) {
    return new Runs(predicted, margin, Arrays.stream(runs).boxed().toList());
  }

  private static ValueCheck<Verdict>.Answer verdict(String interval, Verdict expected, Runs input) {
    Finding finding = find(input);
    return FINDING
        .expect(expected)
        .given(input + "; " + interval)
        .got(finding.verdict())
        .butIfNull("the verdict is null: return one of the three");
  }

  static Finding find(Runs input) {
    Finding finding = Finding.of(input.predicted(), input.margin(), input.runs());
    FINDING
        .expectThat("an interval and a verdict")
        .given(input.toString())
        .butIf(finding == null, "it was null", "return a new Finding(verdict, low, high)")
        .otherwise(true, "", "");
    return finding;
  }
}
