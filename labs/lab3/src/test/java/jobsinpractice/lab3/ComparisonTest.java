package jobsinpractice.lab3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("Two fleets compared")
class ComparisonTest {
  static final Task COMPARE =
      Task.of(3, 4, "two fleets compared")
          .asks(
              "answer Welch's 95% interval of the difference of the means, and better, worse or"
                  + " inconclusive by where it lies")
          .lookAt("Student (this lab) · chapter 3, \"Is the difference real?\"")
          .whenThrown(
              IllegalArgumentException.class,
              "one run has no degree of freedom, for there is no scatter to see; ask first how many"
                  + " runs there are")
          .whenThrown(
              java.util.NoSuchElementException.class,
              "a fleet without runs has no mean; ask first how many runs there are")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "the runs are not pairs: the two fleets need not have equally many");

  @Test
  @Tag("task-4")
  @DisplayName("the interval lies above 0: better; below 0: worse")
  void clear() throws IOException {
    List<Double> five = List.of(610.0, 640.0, 600.0, 650.0, 590.0);
    List<Double> twenty = List.of(720.0, 700.0, 760.0, 690.0, 750.0, 730.0, 700.0);
    check(five, twenty, Verdict.BETTER);
    check(twenty, five, Verdict.WORSE);
    check(recorded("mails-5"), recorded("mails-20"), Verdict.BETTER);
  }

  @Test
  @Tag("task-4")
  @DisplayName("the interval holds 0: inconclusive, though the mean is 20% higher")
  void inconclusive() throws IOException {
    check(List.of(500.0, 420.0, 560.0), List.of(640.0, 520.0, 610.0, 606.0), Verdict.INCONCLUSIVE);
    check(
        List.of(505.0, 500.0, 510.0, 495.0, 490.0, 500.0),
        List.of(700.0, 480.0, 620.0),
        Verdict.INCONCLUSIVE);
    check(recorded("pictures-2"), recorded("pictures-20"), Verdict.INCONCLUSIVE);
  }

  @Test
  @Tag("task-4")
  @DisplayName("each fleet's own interval overlaps the other's, and it is better all the same")
  void overlapping() {
    check(
        List.of(90.0, 95.0, 100.0, 105.0, 110.0),
        List.of(105.0, 110.0, 115.0, 120.0, 125.0),
        Verdict.BETTER);
  }

  @Test
  @Tag("task-4")
  @DisplayName("one run of a fleet: nothing can be said")
  void oneRun() {
    unknown(List.of(500.0), List.of(900.0));
    unknown(List.of(500.0, 510.0, 490.0, 505.0), List.of(900.0));
    unknown(List.of(500.0), List.of(880.0, 900.0, 920.0));
    unknown(List.of(), List.of(880.0, 900.0, 920.0));
  }

  @Test
  @Tag("task-4")
  @DisplayName("runs without scatter: the interval is the difference itself")
  void noScatter() {
    exact(List.of(100.0, 100.0, 100.0), List.of(110.0, 110.0), Verdict.BETTER, 10);
    exact(List.of(110.0, 110.0), List.of(100.0, 100.0, 100.0), Verdict.WORSE, -10);
    exact(List.of(100.0, 100.0), List.of(100.0, 100.0), Verdict.INCONCLUSIVE, 0);
    check(List.of(100.0, 100.0, 100.0), List.of(108.0, 110.0, 112.0, 110.0, 110.0), Verdict.BETTER);
  }

  /** The runs that chapter 3 speaks of, in thousands of jobs per dollar at $0.10 an hour. */
  private static List<Double> recorded(String name) throws IOException {
    try (InputStream file = Recording.shipped(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Recording.runs(text.lines().toList()).stream()
          .map(run -> run.machines().get(0))
          .map(small -> small.used().jobs() * 36_000.0 / small.on().toMillis())
          .toList();
    }
  }

  private static void check(List<Double> first, List<Double> second, Verdict expected) {
    Comparison answer = answer(first, second);
    Welch welch = new Welch(first, second);
    end("low", welch.low(), answer.low(), welch, -1);
    end("high", welch.high(), answer.high(), welch, 1);
    verdict(welch.given(), expected, answer.verdict());
  }

  private static void verdict(String given, Verdict expected, Verdict answer) {
    COMPARE
        .expect(expected)
        .given(given)
        .got(answer)
        .butIfNull("there are three verdicts; null is none")
        .butIf(
            verdict -> expected == Verdict.INCONCLUSIVE,
            "the interval holds 0, so the second fleet may be better, worse or the same: say"
                + " inconclusive")
        .butIf(
            Verdict.INCONCLUSIVE,
            "the whole interval lies on one side of 0, so the difference is real; that the fleets'"
                + " own intervals overlap, or that it is small, is another matter")
        .butIf(
            verdict -> true,
            "better and worse are swapped: it is the second fleet that is judged, and more is"
                + " better")
        .otherwise("look where 0 lies");
  }

  private static void end(String name, double expected, double got, Welch welch, int side) {
    NumberCheck.Answer answer =
        COMPARE
            .expect(expected, "")
            .within(0.01)
            .given(welch.given() + "; the interval's " + name + " end")
            .got(got);
    welch.mistakes().forEach((why, interval) -> answer.butIf(interval.end(side), why));
    answer
        .butIf(
            number -> Double.isNaN(number),
            "one of the fleets has no scatter, or both have none: something was divided by 0")
        .butIf(
            number -> Double.isInfinite(number),
            "infinite is for fewer than two runs of a fleet; here are enough")
        .otherwise(
            "the difference of the means, and to either side t95(degrees) standard errors of it");
  }

  private static void exact(
      List<Double> first, List<Double> second, Verdict expected, double difference) {
    Comparison answer = answer(first, second);
    String given = new Welch(first, second).given();
    for (double end : new double[] {answer.low(), answer.high()}) {
      COMPARE
          .expect(difference, "")
          .given(given)
          .got(end)
          .butIf(
              number -> Double.isNaN(number),
              "no run differs from the others, so the standard error is 0 and the degrees of freedom"
                  + " are 0 / 0: ask first whether there is any scatter")
          .butIf(
              number -> Double.isInfinite(number),
              "there are enough runs: that none of them differs makes the difference certain, not"
                  + " unknown")
          .butIf(-difference, "the two fleets are swapped: the second one minus the first")
          .otherwise("both ends are the difference of the means");
    }
    verdict(given, expected, answer.verdict());
  }

  private static void unknown(List<Double> first, List<Double> second) {
    Comparison answer = answer(first, second);
    String given = new Welch(first, second).given();
    String why =
        "one run does not say how much runs scatter, so any difference may be chance: two of each"
            + " at least";
    COMPARE
        .expect(Verdict.INCONCLUSIVE)
        .given(given)
        .got(answer.verdict())
        .butIfNull("there are three verdicts; null is none")
        .butIf(verdict -> true, why)
        .otherwise(why);
    COMPARE
        .expect(Double.NEGATIVE_INFINITY, "")
        .given(given + "; the interval's low end")
        .got(answer.low())
        .butIf(
            number -> Double.isNaN(number),
            "variance of one run is 0 / 0: where nothing is known the interval is everything, from"
                + " minus to plus infinity")
        .butIf(number -> true, why + ", and until then the interval is infinite")
        .otherwise(why);
    COMPARE
        .expect(Double.POSITIVE_INFINITY, "")
        .given(given + "; the interval's high end")
        .got(answer.high())
        .butIf(number -> true, why + ", and until then the interval is infinite")
        .otherwise(why);
  }

  private static Comparison answer(List<Double> first, List<Double> second) {
    Comparison answer =
        Comparison.of(Collections.unmodifiableList(first), Collections.unmodifiableList(second));
    COMPARE
        .expectThat("of() answers a Comparison")
        .butIf(answer == null, "it answered null", "make one of a verdict and the two ends")
        .otherwise(true, "", "");
    return answer;
  }
}
