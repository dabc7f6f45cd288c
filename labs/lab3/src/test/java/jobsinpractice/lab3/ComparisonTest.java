package jobsinpractice.lab3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("Two fleets compared")
class ComparisonTest {
  /** Task 5 waits for it. */
  static final Task VERDICT = VerdictTest.VERDICT;

  static final Task COMPARE =
      Task.of(3, 5, "the interval (optional)")
          .asks(
              "optional: compute Welch's 95% interval of the difference of the means, and return it"
                  + " with its verdict")
          .lookAt("Student (this lab) · chapter 3, \"Is the difference real?\"")
          .whenThrown(
              ComparisonTest::isAFraction,
              "the degrees of freedom came out below 1, although each fleet has two runs or more. Check"
                  + " your formula for them: (a + b)² / (a² / (n - 1) + b² / (m - 1))")
          .whenThrown(
              IllegalArgumentException.class,
              "Student.t95 takes 1 or more degrees of freedom. A fleet with one run has none, so check"
                  + " first how many runs there are. If both fleets have more, check your formula for the"
                  + " degrees of freedom: (a + b)² / (a² / (n - 1) + b² / (m - 1))")
          .whenThrown(
              NoSuchElementException.class,
              "a fleet without runs has no mean; check first how many runs there are")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code asked for a run that the fleet does not have. Does a loop run one too far, or up to"
                  + " the other fleet's number of runs? The runs are not pairs. And a fleet can be"
                  + " without runs");

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("the interval is above 0: better; below 0: worse")
  void clear() throws IOException {
    List<Double> five = List.of(610.0, 640.0, 600.0, 650.0, 590.0);
    List<Double> twenty = List.of(720.0, 700.0, 760.0, 690.0, 750.0, 730.0, 700.0);
    check(five, twenty, Verdict.BETTER);
    check(twenty, five, Verdict.WORSE);
    check(recorded("mails-5"), recorded("mails-20"), Verdict.BETTER);
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("the interval contains 0: inconclusive, though the mean is 20% higher")
  void inconclusive() throws IOException {
    check(List.of(500.0, 420.0, 560.0), List.of(640.0, 520.0, 610.0, 606.0), Verdict.INCONCLUSIVE);
    check(
        List.of(505.0, 500.0, 510.0, 495.0, 490.0, 500.0),
        List.of(700.0, 480.0, 620.0),
        Verdict.INCONCLUSIVE);
    check(recorded("pictures-2"), recorded("pictures-20"), Verdict.INCONCLUSIVE);
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("each fleet's own interval overlaps the other's, and the second fleet is better")
  void overlapping() {
    check(
        List.of(90.0, 95.0, 100.0, 105.0, 110.0),
        List.of(105.0, 110.0, 115.0, 120.0, 125.0),
        Verdict.BETTER);
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName("one run of a fleet: inconclusive")
  void oneRun() {
    unknown(List.of(500.0), List.of(900.0));
    unknown(List.of(500.0, 510.0, 490.0, 505.0), List.of(900.0));
    unknown(List.of(500.0), List.of(880.0, 900.0, 920.0));
    unknown(List.of(), List.of(880.0, 900.0, 920.0));
  }

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("runs without scatter: the interval is the difference itself")
  @Promise("If this holds for one fleet only, use the formula as it is.")
  void noScatter() {
    exact(List.of(100.0, 100.0, 100.0), List.of(110.0, 110.0), Verdict.BETTER, 10);
    exact(List.of(110.0, 110.0), List.of(100.0, 100.0, 100.0), Verdict.WORSE, -10);
    exact(List.of(100.0, 100.0), List.of(100.0, 100.0), Verdict.INCONCLUSIVE, 0);
    check(List.of(100.0, 100.0, 100.0), List.of(108.0, 110.0, 112.0, 110.0, 110.0), Verdict.BETTER);
  }

  /** The runs of chapter 3, in thousands of jobs per dollar at $0.10 an hour. */
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
    end("low", welch.low(), answer.low(), welch, answer);
    end("high", welch.high(), answer.high(), welch, answer);
    verdict(welch.given(), expected, answer);
  }

  /** For an answer whose interval is right. */
  private static void verdict(String given, Verdict expected, Comparison comparison) {
    waitForTask4(expected, comparison);
    Verdict answer = comparison.verdict();
    COMPARE
        .expect(expected)
        .given(given)
        .got(answer)
        .butIfNull("null is not a verdict")
        .butIf(
            verdict -> expected == Verdict.INCONCLUSIVE,
            "the interval contains 0, so the second fleet may be better, worse, or the same: that is"
                + " inconclusive")
        .butIf(
            Verdict.INCONCLUSIVE,
            "the whole interval is on one side of 0, and verdict(low, high) returns "
                + expected
                + " for it. Does your code call it with these ends, or compare the fleets' own"
                + " intervals? They may overlap")
        .butIf(
            verdict -> true,
            "the interval is right, and the verdict is the opposite. Are better and worse swapped? The"
                + " second fleet is judged, and more is better")
        .otherwise("check on which side of the interval 0 is");
  }

  /** Lets task 5 wait for task 4 if the verdict of this interval is wrong because of task 4. */
  private static void waitForTask4(Verdict expected, Comparison answer) {
    if (answer.verdict() != expected
        && Comparison.verdict(answer.low(), answer.high()) == answer.verdict()
        && VerdictTest.expected(answer.low(), answer.high()) == expected) {
      throw ToDo.task(VERDICT.lab(), VERDICT.number());
    }
  }

  private static void end(
      String name, double expected, double got, Welch welch, Comparison comparison) {
    boolean otherEnd =
        Math.abs(comparison.low() - welch.low()) < 0.01
            || Math.abs(comparison.high() - welch.high()) < 0.01;
    NumberCheck.Answer answer =
        COMPARE
            .expect(expected, "")
            .within(0.01)
            .given(welch.given() + "; the interval's " + name + " end")
            .got(got);
    String seen = welch.mistake(comparison.low(), comparison.high());
    answer.butIf(number -> seen != null, seen);
    answer
        .butIf(
            number -> Double.isNaN(number),
            welch.scatters()
                ? "NaN is not a number. Was 0 divided by 0, or the root of a negative number taken?"
                : "one of the fleets has no scatter: something was divided by 0")
        .butIf(
            number -> Double.isInfinite(number),
            "an infinite interval is for fewer than two runs of a fleet; here are enough")
        .butIf(
            number -> comparison.low() > comparison.high(),
            "your low end is above your high end. Are the two swapped? The low end is the difference"
                + " minus the distance")
        .butIf(
            number -> otherEnd,
            "the other end is right. Is this end as far from the difference of the means as that one?")
        .butIf(
            number -> comparison.low() < comparison.high(),
            String.format(
                Locale.ROOT,
                "the middle of your interval is %.2f, and the difference of the means, the second minus"
                    + " the first, is %.2f. Is a mean rounded, or is a run missing?",
                (comparison.low() + comparison.high()) / 2,
                (welch.low() + welch.high()) / 2))
        .otherwise(
            "the difference of the means, plus and minus t95(degrees) times its standard error");
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
                  + " are 0 / 0: check first whether there is any scatter")
          .butIf(
              number -> Double.isInfinite(number),
              "there are enough runs, and none differs from the others: that makes the difference"
                  + " certain, not unknown")
          .butIf(-difference, "the two fleets are swapped: the second one minus the first")
          .otherwise("both ends are the difference of the means");
    }
    boolean judgesAlone = Comparison.verdict(difference, difference) == expected;
    COMPARE
        .expectThat("the verdict is " + expected)
        .given(given)
        .butIf(
            answer.verdict() == Verdict.INCONCLUSIVE && difference != 0 && judgesAlone,
            "it is INCONCLUSIVE",
            "no run differs from the others of its fleet, and your interval is right. It is on one"
                + " side of 0: judge it as any other interval")
        .otherwise(true, "", "");
    verdict(given, expected, answer);
  }

  private static void unknown(List<Double> first, List<Double> second) {
    Comparison answer = answer(first, second);
    String given = new Welch(first, second).given();
    boolean none = first.isEmpty() || second.isEmpty();
    boolean oneOnly = !none && (first.size() > 1 || second.size() > 1);
    String why =
        none
            ? "with one run of a fleet your code is right, and here a fleet has none. Does your code ask"
                + " for size() == 1? It takes at least two of each"
            : oneOnly
                ? "with one run in each fleet your code is right, and here only one fleet has fewer than"
                    + " two runs. Does your code ask for both with &&, look at one fleet only, or add up"
                    + " the runs? It takes at least two of each"
                : "one run does not show how much runs scatter, so any difference may be chance: it takes at"
                    + " least two of each";
    waitForTask4(Verdict.INCONCLUSIVE, answer);
    COMPARE
        .expect(Verdict.INCONCLUSIVE)
        .given(given)
        .got(answer.verdict())
        .butIfNull("null is not a verdict")
        .butIf(verdict -> true, why)
        .otherwise(why);
    COMPARE
        .expect(Double.NEGATIVE_INFINITY, "")
        .given(given + "; the interval's low end")
        .got(answer.low())
        .butIf(
            number -> Double.isNaN(number),
            none
                ? why
                : oneOnly
                    ? "the variance of one run is 0 / 0, and here only one fleet has fewer than two runs. Does"
                        + " your code ask for both with &&, or add up the runs? The interval is from minus to plus infinity if"
                        + " either fleet has fewer than two runs"
                    : "the variance of one run is 0 / 0: where nothing is known, the interval is everything,"
                        + " from minus to plus infinity")
        .butIf(
            number -> number == Double.MIN_VALUE,
            "Double.MIN_VALUE is the smallest number above 0: the low end is"
                + " Double.NEGATIVE_INFINITY")
        .butIf(
            number -> number == -Double.MAX_VALUE,
            "-Double.MAX_VALUE is a finite number: the low end is Double.NEGATIVE_INFINITY")
        .butIf(number -> true, why + ", and until then the interval is infinite")
        .otherwise(why);
    COMPARE
        .expect(Double.POSITIVE_INFINITY, "")
        .given(given + "; the interval's high end")
        .got(answer.high())
        .butIf(
            number -> number == Double.MAX_VALUE,
            "Double.MAX_VALUE is a finite number: the high end is Double.POSITIVE_INFINITY")
        .butIf(number -> true, why + ", and until then the interval is infinite")
        .otherwise(why);
  }

  /** Whether Student.t95 refused a number between two whole ones, which no check of sizes makes. */
  private static boolean isAFraction(Throwable error) {
    String message = String.valueOf(error.getMessage());
    return error instanceof IllegalArgumentException
        && message.startsWith("no Student's t for")
        && !message.matches(".* -?\\d+\\.0 degrees.*");
  }

  private static Comparison answer(List<Double> first, List<Double> second) {
    Comparison answer =
        Comparison.of(Collections.unmodifiableList(first), Collections.unmodifiableList(second));
    COMPARE
        .expectThat("of() returns a Comparison")
        .butIf(answer == null, "it returned null", "make one from a verdict and the two ends")
        .otherwise(true, "", "");
    return answer;
  }
}
