package jobsinpractice.lab4;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("I/O share")
class ShareTest {
  static final Task SHARE =
      Task.of(4, 1, "I/O share of a job")
          .asks(
              "return the part of the attempts' total wall time that was not on a core, in percent")
          .lookAt("Timing (this lab) · chapter 4, \"What a job waits for\"")
          .whenThrown(
              NoSuchElementException.class,
              "there may be no attempt, and then there is no element to take: return 0")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code asked for an attempt that is not in the list. Does a loop run one too far? And"
                  + " there may be no attempt: return 0 then")
          .whenThrown(
              ArithmeticException.class,
              "a whole number was divided by 0, or a number is too large for its type: compute with"
                  + " doubles, and return 0 when the total wall time is 0")
          .whenThrown(
              UnsupportedOperationException.class,
              "the list of attempts cannot be changed: work on a copy, or only read it");

  @Test
  @Order(1) // each known mistake returns another number here
  @Tag("task-1")
  @DisplayName("four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O")
  void share() {
    List<Timing> attempts =
        List.of(
            new Timing(0.1, 0.07),
            new Timing(0.7, 0.13),
            new Timing(0.2, 0.07),
            new Timing(0.2, 0.03));
    double mean = (30 + 100 * (1 - 0.13 / 0.7) + 65 + 85) / 4;
    SHARE
        .expect(75, "%")
        .within(0.001)
        .given("attempts of 0.1, 0.7, 0.2, and 0.2 s, with 0.07, 0.13, 0.07, and 0.03 s of CPU")
        .got(IoShare.percent(attempts))
        .butIf(0.75, "0.75 is the share as a fraction; multiply it by 100 to get percent")
        .butIf(25, "25% is the CPU share: I/O is the rest of the wall time")
        .butIf(0.25, "0.25 is the CPU share as a fraction: I/O is the rest, in percent")
        .butIf(
            mean,
            "that is the average of the four shares, in which a short attempt counts as much as a"
                + " long one: add up the times first, then divide once")
        .butIf(
            seconds -> near(seconds, 0.9) || near(seconds, 90),
            "0.9 s is the total time of I/O: divide it by the total wall time")
        .butIf(
            share -> near(share, 300) || near(share, 3),
            "that is I/O time over CPU time: divide by the wall time, which contains both")
        .butIf(
            0,
            "0%: is the wall time lost? A cast to a whole number turns 0.7 s into 0 s, and a division"
                + " of whole numbers drops the fraction. Or is the result limited the wrong way round,"
                + " with Math.min for Math.max?")
        .butIf(
            share -> near(share, 100) && near(IoShare.percent(List.of(new Timing(1, 0.8))), 25),
            "for one attempt of 1 s with 0.8 s of CPU, your code returns 25%, which is I/O time over CPU"
                + " time. Here that is 300%, and your code cuts it to 100%. Divide by the wall time,"
                + " which contains both")
        .butIf(
            100,
            "100%: is the CPU time lost? A cast to a whole number turns 0.13 s into 0 s. Or is the"
                + " result limited the wrong way round, with Math.max for Math.min?")
        .butIf(
            share -> near(share, 1) && near(IoShare.percent(List.of(new Timing(1, 0.995))), 0.5),
            "your code returns 0.5% where that is right, and 1% here. Does it limit the percentage to"
                + " 1? The most is 100")
        .butIf(
            share -> share < 0, "a share is not below 0: which of the two times do you subtract?")
        .butIf(
            share -> near(share, 100 * (1 - 0.23 / 1.1)),
            "that is the share of all attempts but the first: all four attempts count")
        .butIf(
            share -> near(share, 73),
            "that is the share of all attempts but the last: all four attempts count")
        .butIf(
            share -> near(share, 100 * (1 - 0.3 / 0.7)),
            "the CPU time is the total of four attempts, and 0.7 s is the wall time of the longest"
                + " one: also add up the wall times")
        .butIf(
            share -> near(share, 70) && near(IoShare.percent(List.of(new Timing(0.5, 0.1))), 90),
            "that is 1 minus the CPU time, 0.3 s, as if the wall time were 1 s: divide the CPU time by"
                + " the wall time")
        .butIf(
            70,
            "that is 1 minus 0.3 s of CPU time over 1 s, but the wall times add up to 1.2 s. Two of them"
                + " are equal, and each counts: does a set or distinct() drop one?")
        .butIf(30, "30% is the share of the first attempt alone: all four attempts count")
        .butIf(85, "85% is the share of the last attempt alone: all four attempts count")
        .butIf(
            100 * (1 - 0.13 / 0.7),
            "that is the share of the longest attempt alone: all four attempts count")
        .butIf(
            (65 + 100 * (1 - 0.13 / 0.7)) / 2,
            "that is the median of the four shares: add up the times first, then divide once")
        .butIf(
            share -> near(share, 100 * (1 - 0.3 / 0.9)),
            "1 minus CPU time over I/O time: divide the CPU time by the wall time instead")
        .butIf(
            share -> near(share, 80) || near(share, 60),
            "the wall time contains the CPU time already: divide by it, not by the sum of both")
        .butIf(
            74,
            "in doubles the share is 74.999999… here, and something cuts that to a whole number. Is"
                + " there a cast to int or long, or a floor? Return the double as it is")
        .otherwise("1 minus total CPU time over total wall time, times 100");
    SHARE
        .expect(56, "%")
        .within(0.001)
        .given("three attempts: twice 0.3 s with 0.06 s of CPU, and once 0.4 s with 0.32 s of CPU")
        .got(
            IoShare.percent(
                List.of(new Timing(0.3, 0.06), new Timing(0.3, 0.06), new Timing(0.4, 0.32))))
        .butIf(
            share -> near(share, 100 * (1 - 0.38 / 0.7)),
            "two attempts are equal, and each of them counts: does a Set, a map, or distinct() drop"
                + " one of the two?")
        .otherwise("total CPU time 0.44 s, total wall time 1 s");
    SHARE
        .expect(75, "%")
        .within(0.001)
        .given("forty attempts of 86,400 s (a day), each with 21,600 s of CPU")
        .got(IoShare.percent(Collections.nCopies(40, new Timing(86_400, 21_600))))
        .butIf(
            share -> true,
            "with attempts of less than a second the share was right, and now the total wall time is"
                + " 3,456,000 s. Is it kept in an int, or is only a part of the attempts counted?")
        .otherwise("1 minus total CPU time over total wall time, times 100");
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("no attempt, or none that took any time: 0%")
  void none() {
    String asked = "0 divided by 0 is not a number (NaN): when no time was taken, return 0";
    SHARE
        .expect(0, "%")
        .given("no attempt")
        .got(IoShare.percent(List.of()))
        .butIf(Double.NaN, asked)
        .butIf(100, "no time was taken, so none of it was I/O: return 0, not 100")
        .otherwise("nothing was measured, so no part of it was I/O");
    SHARE
        .expect(0, "%")
        .given("one attempt of 0 s, with 0 s of CPU")
        .got(IoShare.percent(List.of(new Timing(0, 0))))
        .butIf(Double.NaN, asked + "; the list has an attempt, but its wall time is 0")
        .butIf(100, "no time was taken, so none of it was I/O: return 0, not 100")
        .otherwise("no time was taken, so no part of it was I/O");
    SHARE
        .expect(100, "%")
        .within(0.001)
        .given("two attempts of 0.2 s, with 0 s of CPU")
        .got(IoShare.percent(List.of(new Timing(0.2, 0), new Timing(0.2, 0))))
        .butIf(
            0,
            "these attempts never used a core, so all of their wall time was I/O. Does your code also"
                + " return 0 when the CPU time is 0? Only a total wall time of 0 does that")
        .otherwise("1 minus total CPU time over total wall time, times 100");
    SHARE
        .expect(60, "%")
        .within(0.001)
        .given("two attempts: 0 s with 0 s of CPU, and 0.1 s with 0.04 s of CPU")
        .got(IoShare.percent(List.of(new Timing(0, 0), new Timing(0.1, 0.04))))
        .butIf(0, "one attempt took no time, but the other took 0.1 s: look at the total wall time")
        .butIf(Double.NaN, "an attempt of 0 s has no share of its own: add up the times first")
        .otherwise("1 minus total CPU time over total wall time, times 100");
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("clocks that do not quite agree: 0%, never less")
  void clocks() {
    SHARE
        .expect(0, "%")
        .given("two attempts of 0.1 s, for which the CPU clock counted 0.1001 and 0.1002 s")
        .got(IoShare.percent(List.of(new Timing(0.1, 0.1001), new Timing(0.1, 0.1002))))
        .butIf(
            share -> share < 0,
            "a share is not below 0: the two clocks differ by microseconds, and when the CPU time"
                + " is more than the wall time, the share is 0")
        .butIf(
            share -> share > 0 && share < 1,
            "all of it was CPU time, and the small difference became positive: return 0 here")
        .butIf(
            share -> share >= 100,
            "all of the wall time was CPU time, so the I/O share is 0, not 100")
        .otherwise("all of it was CPU time, so none was I/O");
    SHARE
        .expect(28.05, "%")
        .within(0.001)
        .given("two attempts of 0.1 s, for which the CPU clock counted 0.1002 and 0.0437 s")
        .got(IoShare.percent(List.of(new Timing(0.1, 0.1002), new Timing(0.1, 0.0437))))
        .butIf(
            28.15,
            "the first attempt's I/O time was set to 0 on its own: add up all times first, and"
                + " compare the total with 0")
        .butIf(
            56.3,
            "the first attempt was left out: all attempts count, and the clocks differ a little")
        .butIf(0, "one attempt has more CPU time than wall time, but the total has not")
        .butIf(
            share -> near(share, 100 * (1 - 0.1439 / 0.2002)),
            "that is 1 minus 0.1439 s of CPU time over 0.2002 s of wall time, but the wall times add up"
                + " to 0.2 s. Does your code raise the wall time of the first attempt to its CPU time?"
                + " Do not correct a single attempt")
        .butIf(
            share -> near(share, 28) || near(share, 28.5),
            "that is rounded or cut: neither the share nor the times, such as 0.0437 s, are whole"
                + " numbers of percent or milliseconds")
        .butIf(
            share -> share == 29, "that is rounded up: return the share with all of its decimals")
        .butIf(
            share -> Math.abs(share - 28.05) < 0.06,
            "that is close, but not exact: is the share or one of the times rounded?")
        .otherwise("total CPU time 0.1439 s, total wall time 0.2 s");
    SHARE
        .expect(0.4, "%")
        .within(0.001)
        .given("one attempt of 0.5 s, with 0.498 s of CPU")
        .got(IoShare.percent(List.of(new Timing(0.5, 0.498))))
        .butIf(
            0,
            "0.4% is not much, but the wall time is 2 ms more than the CPU time. Is the share rounded"
                + " or cut? Or does your code take a small share for 0? Only a share below 0 becomes 0")
        .otherwise("1 minus 0.498 s over 0.5 s, times 100");
    SHARE
        .expect(69.8, "%")
        .within(0.001)
        .given("two attempts: 0 s with 0.0002 s of CPU, and 0.1 s with 0.03 s of CPU")
        .got(IoShare.percent(List.of(new Timing(0, 0.0002), new Timing(0.1, 0.03))))
        .butIf(
            share -> near(share, 70),
            "70% is the share of the second attempt alone. The first took 0 s of wall time, but its CPU"
                + " time is part of the total: does your code skip an attempt without wall time?")
        .otherwise("total CPU time 0.0302 s, total wall time 0.1 s");
  }

  @Test
  @Order(4)
  @Tag("task-1")
  @DisplayName("generated attempts, from none to fifty, from microseconds to days")
  void generated() {
    Generated.inputs(150, ShareTest::attempts)
        .first(List.of(), List.of(new Timing(0.000_02, 0.000_01)), List.of(new Timing(0.3, 0.1)))
        .smaller(Generated::smallerLists)
        .shownAs(ShareTest::shown)
        .check(ShareTest::check);
  }

  private static void check(List<Timing> attempts) {
    double wall = attempts.stream().mapToDouble(Timing::wallSeconds).sum();
    double cpu = attempts.stream().mapToDouble(Timing::cpuSeconds).sum();
    double expected = wall == 0 ? 0 : Math.max(0, 100 * (wall - cpu) / wall);
    SHARE
        .expect(expected, "%")
        .got(IoShare.percent(attempts))
        .butIf(
            share -> share == Math.rint(share) && Math.abs(share - expected) <= 1,
            "that is a whole number. Is something rounded or cut, or divided as whole numbers? Return the"
                + " share with all of its decimals")
        .butIf(
            share -> Math.abs(share - expected) <= 0.5,
            "that is close, but not exact: is the share or one of the times rounded or cut, or is a"
                + " float in use?")
        .butIf(
            share -> share == 0 && wall < 0.001,
            "the total wall time is less than a millisecond, but more than 0, and more than the CPU"
                + " time. Does your code take a short time for none?")
        .butIf(0, "the total wall time is more than 0, and more than the CPU time")
        .otherwise("1 minus total CPU time over total wall time, times 100");
  }

  private static List<Timing> attempts(RandomGenerator random) {
    double scale = Math.pow(10, random.nextInt(-5, 6));
    int count = random.nextInt(4) == 0 ? random.nextInt(51) : random.nextInt(1, 5);
    List<Timing> attempts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double wall = scale * random.nextInt(1, 1000) / 1000;
      attempts.add(new Timing(wall, wall * random.nextInt(0, 100) / 100));
    }
    return List.copyOf(attempts);
  }

  private static String shown(List<Timing> attempts) {
    String few =
        attempts.stream()
            .limit(5)
            .map(a -> String.format(Locale.ROOT, "%.4g s", a.wallSeconds()) + cpu(a))
            .collect(Collectors.joining(", "));
    return attempts.isEmpty() ? "no attempt" : "attempts of " + few + more(attempts.size() - 5);
  }

  private static String cpu(Timing attempt) {
    return String.format(Locale.ROOT, " (%.4g s of CPU)", attempt.cpuSeconds());
  }

  private static String more(int count) {
    return count > 0 ? ", and " + count + " more" : "";
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.001;
  }
}
