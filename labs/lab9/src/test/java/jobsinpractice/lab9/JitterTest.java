package jobsinpractice.lab9;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.OtherProcess;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(9)
@DisplayName("Jitter")
class JitterTest {
  static final Task JITTER =
      Task.of(9, 2, "jitter")
          .asks("return a random duration from 0 to the delay, each equally likely")
          .lookAt("RandomGenerator (JDK) · chapter 9, \"Do not come back together\"")
          .whenThrown(
              IllegalArgumentException.class,
              "nextLong(bound) needs a bound above 0, and a delay can be 0: add 1 to the bound, because"
                  + " the bound itself is never drawn");

  private static final int SECONDS = 50;

  /** So many that a correct answer fails less than once in a billion runs. */
  private static final int JOBS = 10_000;

  /** So many that two of these pairs start in the same millisecond. */
  private static final int STARTS = 10;

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("10,000 jobs failed together: the provider sees them spread over 50 s")
  void peak() {
    Jitter jitter = new Jitter();
    int[] perSecond = new int[SECONDS + 1];
    Duration delay = Duration.ofSeconds(SECONDS);
    long least = Long.MAX_VALUE;
    long step = 0;
    Set<Long> different = new HashSet<>();
    long most = 0;
    for (int i = 0; i < JOBS; i++) {
      Duration wait = jitter.of(delay);
      inRange(wait);
      long millis = wait.toMillis();
      least = Math.min(least, millis);
      most = Math.max(most, millis);
      step = greatestCommonDivisor(step, millis);
      different.add(millis);
      perSecond[(int) Math.min(SECONDS - 1, millis / 1000)]++;
    }
    long range = most - least + 1;
    // The number of different durations that even draws from this range have on average.
    long usual = Math.round(range * (1 - Math.exp(-1.0 * JOBS / range)));
    int peak = Arrays.stream(perSecond).max().orElse(0);
    int last = perSecond[SECONDS - 1];
    int middle = Arrays.stream(perSecond, 13, 37).sum(); // about 4,800 of 10,000
    int early = Arrays.stream(perSecond, 0, 25).sum(); // about 5,000
    JITTER
        .expectThat("the busiest second has at most 300 of 10,000 retries; 200 would be even")
        .given("10,000 jobs failed at the same moment, and the delay is 50 s")
        .butIf(
            most == 0,
            "all come back at once, because each duration is 0",
            "does something round down to 0? If (long) is before nextDouble(), it is applied before"
                + " the multiplication: put the product into parentheses")
        .butIf(
            least == most,
            "all come back in the same moment",
            "every job gets the same delay. Does each call of of draw, from one generator? A generator"
                + " that is made in each call, with the same seed, always draws the same")
        .butIf(
            step % 1_000 == 0,
            "all durations are whole seconds, so the jobs come back at 51 moments",
            "draw milliseconds, not seconds")
        .butIf(
            step > 1,
            "all durations are multiples of " + step + " ms",
            "jobs that draw the same multiple come back in the same moment. Do you draw a percentage,"
                + " or round? Draw milliseconds, with nextLong(bound)")
        .butIf(
            different.size() < 0.7 * usual,
            "there are only " + different.size() + " different durations, and not about " + usual,
            "many jobs get the same duration. Is it rounded, or does each job make a new generator"
                + " whose seed is the time?")
        .butIf(
            least > 1_000 * SECONDS * 0.9,
            "the busiest second has " + peak + " and none comes back in the first 45 s",
            "jitter of a few percent moves the storm instead of spreading it: draw from the whole time"
                + " between 0 and the delay")
        .butIf(
            least > 1_000 * SECONDS * 0.4,
            "the busiest second has " + peak + " and none comes back in the first 20 s",
            "only a part of the time is used, so the peak is twice as high as it must be: draw from"
                + " 0 to the delay")
        .butIf(
            last == 0,
            "the busiest second has " + peak + " and none comes back in the last one",
            "only a part of the time is used: draw from 0 to the delay")
        .butIf(
            peak > 300 && middle > 5_500,
            "the middle 24 s have " + middle + " of 10,000 retries; 4,800 would be even",
            "durations near the middle are drawn more often. Do you use nextGaussian, or add two"
                + " draws? Draw each duration once, with nextLong(bound)")
        .butIf(
            peak > 300 && Math.abs(early - JOBS / 2) > 500,
            "the first 25 s have " + early + " of 10,000 retries; 5,000 would be even",
            "one half of the time is drawn more often. Do you multiply two draws, or draw the upper"
                + " bound too? Draw each duration once, with nextLong(bound)")
        .otherwise(
            peak <= 300,
            "it has " + peak,
            "each time from 0 to the delay must be equally likely, to the millisecond");
  }

  private static long greatestCommonDivisor(long one, long other) {
    return other == 0 ? one : greatestCommonDivisor(other, one % other);
  }

  private static void inRange(Duration wait) {
    long millis = wait == null ? 0 : wait.toMillis();
    JITTER
        .expectThat("the duration is from 0 to 50 s")
        .given("the delay is 50 s")
        .butIf(wait == null, "it is null", "return a Duration")
        .butIf(
            millis < 0,
            "it is negative: " + millis + " ms",
            "a job cannot come back before now. nextLong() without a bound is negative half of the"
                + " time, and so is its remainder (%): use nextLong(bound)")
        .butIf(
            millis > SECONDS * 1_000L,
            "it is " + millis + " ms",
            "full jitter only shortens the delay: with a longer one the cap no longer holds")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("two processes that start at the same time draw different durations")
  void processes() throws Exception {
    List<Duration> same = null;
    for (int i = 0; i < STARTS && same == null; i++) {
      Function<Duration, List<Duration>> one = OtherProcess.create(Draws.class);
      Function<Duration, List<Duration>> two = OtherProcess.create(Draws.class);
      same = ifSame(one, two);
      if (same == null) same = ifSame(new Draws(), new Draws());
    }
    JITTER
        .expectThat("the two processes draw different durations")
        .given("two processes start at the same time and draw 20 durations each, from 0 to 1 h")
        .butIf(
            same != null && differInTheNextMillisecond(),
            "they draw the same ones: " + first(same),
            "two processes that start one after the other draw different durations, and two that"
                + " start in the same millisecond do not. Is the time the seed? Use a generator"
                + " without a seed of your own")
        .butIf(
            same != null,
            "they draw the same ones: " + first(same),
            "so their jobs come back together. Is the seed the same in every process, such as a constant,"
                + " a thread's id, or the time in seconds? Use a generator without a seed of your own")
        .otherwise(true, "", "");
    JITTER
        .expectThat("two processes draw different durations on all of their threads")
        .given("one thread makes a Jitter, and a new thread draws from it")
        .butIf(
            UnseededThread.draws(new Jitter()),
            "on the new thread, the generator has no seed",
            "the ThreadLocalRandom that current() returns has a seed only on the thread that called it."
                + " Without a seed, every process draws the same: call ThreadLocalRandom.current() at"
                + " each draw, instead of keeping it in a field")
        .otherwise(true, "", "");
  }

  /** Returns what both draw; null if they draw different durations. */
  private static List<Duration> ifSame(
      Function<Duration, List<Duration>> one, Function<Duration, List<Duration>> two) {
    List<Duration> drawn = one.apply(HOUR);
    return drawn.equals(two.apply(HOUR)) ? drawn : null;
  }

  private static String first(List<Duration> drawn) {
    return drawn == null ? "" : drawn.get(0).toMillis() + " ms, …";
  }

  private static boolean differInTheNextMillisecond() throws Exception {
    Function<Duration, List<Duration>> one = OtherProcess.create(Draws.class);
    List<Duration> drawn = one.apply(HOUR);
    long then = System.currentTimeMillis();
    while (System.currentTimeMillis() <= then) Thread.onSpinWait();
    Function<Duration, List<Duration>> two = OtherProcess.create(Draws.class);
    return !drawn.equals(two.apply(HOUR));
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("a delay of 0 stays 0, and a delay of 1 ms is 0 or 1 ms")
  void edges() {
    Jitter jitter = new Jitter();
    JITTER
        .expect(0, "ms")
        .given("the delay is 0")
        .got(millis(jitter.of(Duration.ZERO)))
        .otherwise("0 is all there is");
    boolean[] seen = new boolean[2];
    for (int i = 0; i < 200; i++) {
      Duration wait = jitter.of(Duration.ofMillis(1));
      double millis = millis(wait);
      JITTER
          .expectThat("the duration is 0 or 1 ms")
          .given("the delay is 1 ms")
          .butIf(
              wait != null && wait.toNanos() % 1_000_000 != 0,
              "it is " + (wait == null ? "" : wait.toNanos() + " ns"),
              "that is not a whole number of milliseconds. Do you draw nanoseconds, or keep a"
                  + " fraction? Draw milliseconds, with nextLong(bound)")
          .otherwise(
              millis == 0 || millis == 1,
              "it is " + millis + " ms",
              "from 0 to the delay, to the millisecond");
      seen[(int) millis] = true;
    }
    JITTER
        .expectThat("both 0 and 1 ms are drawn")
        .given("the delay is 1 ms, 200 times")
        .butIf(
            !seen[1],
            "1 ms is never drawn",
            "the delay itself is never drawn. nextLong(bound) and nextInt(bound) never return the bound,"
                + " and nextDouble() never returns 1: add 1 to the milliseconds of the delay")
        .otherwise(seen[0], "0 is never drawn", "the range begins at 0");
    likely(jitter);
    longDelay(jitter);
  }

  /** A draw that is rounded has the ends half as often, which 50,000 ms hide and 2 ms show. */
  private static void likely(Jitter jitter) {
    int[] drawn = new int[3];
    for (int i = 0; i < JOBS; i++) {
      drawn[(int) Math.min(2, Math.max(0, jitter.of(Duration.ofMillis(2)).toMillis()))]++;
    }
    String seen = "0 ms is drawn %,d times, 1 ms %,d times, and 2 ms %,d times";
    seen = String.format(Locale.ROOT, seen, drawn[0], drawn[1], drawn[2]);
    int least = JOBS / 3 - 433; // nine standard deviations
    JITTER
        .expectThat("0, 1, and 2 ms are drawn about equally often")
        .given("the delay is 2 ms, 10,000 times")
        .butIf(
            drawn[0] < least && drawn[2] < least && drawn[0] > 0 && drawn[2] > 0,
            seen,
            "the two ends are drawn too seldom. Do you round, as Math.round does? Then 0 and the delay get"
                + " only half of the numbers that each other millisecond gets. Draw a whole number,"
                + " with nextLong(bound)")
        .otherwise(
            Arrays.stream(drawn).min().orElse(0) >= least,
            seen,
            "each must be equally likely. Draw a whole number, with nextLong(bound)");
  }

  private static void longDelay(Jitter jitter) {
    Duration delay = Duration.ofDays(40);
    Duration least = delay;
    Duration most = Duration.ZERO;
    String thrown = "";
    for (int i = 0; i < 200 && thrown.isEmpty(); i++) {
      try {
        Duration wait = jitter.of(delay);
        least = wait.compareTo(least) < 0 ? wait : least;
        most = wait.compareTo(most) > 0 ? wait : most;
      } catch (IllegalArgumentException | ArithmeticException e) {
        thrown = "your code threw " + e.getClass().getSimpleName();
      }
    }
    boolean inRange = !least.isNegative() && most.compareTo(delay) <= 0;
    JITTER
        .expectThat("the durations are from 0 to 40 days")
        .given("the delay is 40 days, 200 times")
        .butIf(
            !thrown.isEmpty() || !inRange || most.compareTo(Duration.ofDays(25)) < 0,
            thrown.isEmpty() ? "they are from " + least + " to " + most : thrown,
            "40 days have more milliseconds than an int can hold. Is toMillis() cut to an int?")
        .otherwise(true, "", "");
  }

  private static double millis(Duration duration) {
    return duration == null ? Double.NaN : duration.toMillis();
  }

  /** Draws 20 durations, as one process does. */
  static final class Draws implements Function<Duration, List<Duration>> {
    Draws() {
      Jitter.class.getName(); // loads it, so that two processes initialize it at the same time
    }

    @Override
    public List<Duration> apply(Duration delay) {
      Jitter jitter = new Jitter();
      return IntStream.range(0, 20).mapToObj(i -> jitter.of(delay)).toList();
    }
  }
}
