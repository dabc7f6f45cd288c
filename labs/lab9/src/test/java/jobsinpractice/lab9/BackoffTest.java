package jobsinpractice.lab9;

import java.math.BigInteger;
import java.time.Duration;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(9)
@DisplayName("Backoff")
class BackoffTest {
  static final Task BACKOFF =
      Task.of(9, 1, "backoff")
          .asks("return the delay after this failure: it doubles each time, up to the cap")
          .lookAt("Duration (JDK) · chapter 9, \"Wait longer each time\"")
          .whenThrown(
              ArithmeticException.class,
              "a number has overflowed: after enough doublings, a delay fits neither into a long nor"
                  + " into a Duration. Stop doubling once the cap is reached")
          .whenThrown(
              StackOverflowError.class,
              "one method call for each failure is too deep. Stop doubling once the cap is reached");

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration CAP = Duration.ofSeconds(60);

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("the delays after the first failures are 1, 2, 4, 8, 16, and 32 s")
  void doubles() {
    Backoff backoff = new Backoff(SECOND, CAP);
    String given = "the first delay is 1 s, and the cap is 60 s";
    BACKOFF
        .expect(1, "s")
        .given(given + "; the job has failed for the first time (failures = 0)")
        .got(seconds(backoff.delay(0)))
        .butIf(
            0,
            "there is no delay: failures is 0 at the first failure, and 2 to the power of 0 is 1")
        .butIf(2, "that is the delay after the second failure: failures is 0 at the first failure")
        .butIf(60, "that is the cap: the shorter of the two is used, not the longer")
        .otherwise("the first delay itself");
    long[] expected = {1, 2, 4, 8, 16, 32};
    for (int failures = 1; failures < expected.length; failures++) {
      int n = failures;
      BACKOFF
          .expect(expected[n], "s")
          .given(
              given
                  + "; the job had failed "
                  + (n == 1 ? "once" : n + " times")
                  + " before (failures = "
                  + n
                  + ")")
          .got(seconds(backoff.delay(n)))
          .butIf(
              delay -> delay == expected[n] / 2.0 && fresh(2) == 2 && fresh(3) == 4,
              "that is doubled once too seldom, and so are the next delays: failures does not count"
                  + " this failure, so failures = 1 is one doubling")
          .butIf(1, "the delay did not grow")
          .butIf(
              delay -> delay == n + 1 && fresh(n + 1) == n + 2,
              "that grows by one second each time; exponential means that it doubles")
          .butIf((double) n * n, "that is failures squared; exponential means that it doubles")
          .butIf(
              Math.pow(n, 4),
              "that is Sidekiq's failures⁴; this task asks for a delay that doubles")
          .butIf(
              delay -> delay > 2 && fresh(1) == delay && fresh(2) == delay * delay,
              "after one failure before that is "
                  + shown(fresh(1))
                  + ", and after two "
                  + shown(fresh(2))
                  + ": the same factor each time, and not 2. Multiply by 2 for each failure before")
          .butIf(
              delay -> delay == (n + 1) * (n + 1) && fresh(2) == 9 && fresh(3) == 16,
              "that is failures + 1, squared: 1, 4, 9, 16 s. Exponential means that it doubles")
          .butIf(
              delay -> delay == expected[n] * 2 && fresh(2) == 8 && fresh(3) == 16,
              "that is doubled once too often: failures is 0 at the first failure")
          .butIf(60, "that is the cap, although the delay is still shorter")
          .otherwise("1 s, doubled " + n + " times");
    }
    for (int failures : new int[] {2, 2, 0, 4}) {
      BACKOFF
          .expect(expected[failures], "s")
          .given(given + "; the next call is for another job, with failures = " + failures)
          .got(seconds(backoff.delay(failures)))
          .butIf(
              delay -> delay != expected[failures],
              "the same call returned the right delay before, so your code remembers something from the"
                  + " calls for other jobs. All jobs share one Backoff: compute the delay from first,"
                  + " cap, and failures alone")
          .otherwise("1 s, doubled " + failures + " times");
    }
  }

  private static String shown(double seconds) {
    return seconds + " s";
  }

  /** Returns the first delay that a new object returns, in seconds. */
  private static double fresh(int failures) {
    return seconds(new Backoff(SECOND, CAP).delay(failures));
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("the delay is never longer than the cap, after any number of failures")
  @Promise(
      "Returns the delay: first after the first failure, twice as long after each further one, and"
          + " never longer than cap.")
  void capped() {
    Backoff backoff = new Backoff(SECOND, CAP);
    for (int failures :
        new int[] {6, 7, 10, 30, 31, 32, 62, 63, 64, 65, 96, 128, 1_000, 1_000_000}) {
      Duration delay = backoff.delay(failures);
      BACKOFF
          .expect(60, "s")
          .given("the first delay is 1 s, the cap is 60 s, and failures is " + failures)
          .got(seconds(delay))
          .butIf(
              s -> failures <= 10 && s == 32,
              "32 s is the last delay below the cap. Twice as long is more than the cap, so from here"
                  + " on the delay is the cap itself")
          .butIf(
              s -> failures <= 10 && s < 60,
              "nothing can have overflowed yet, and the delay is below the cap. Does the doubling"
                  + " stop too early?")
          .butIf(
              0,
              "there is no delay. Has the number overflowed? Even a long has room for 63 doublings, and"
                  + " after 64 no bit is left. Compare with the cap before you double")
          .butIf(
              s -> s <= 0 || s < 60 && (s == 1L << failures % 32 || s == 1L << failures % 64),
              "the number has overflowed: a long has room for 63 doublings. Java shifts an int by"
                  + " failures modulo 32 and a long by failures modulo 64, so a shift by 64 is a"
                  + " shift by 0. Compare with the cap before you double")
          .butIf(
              s -> s < 60,
              "after ten failures the delay was 60 s, and after more it is shorter. Has a number"
                  + " overflowed? Or does your code begin again after some number of failures?")
          .butIf(
              s -> s == 64 && seconds(backoff.delay(failures + 1)) == 64,
              "64 s is the first delay above the cap. Compare with the cap again after the last"
                  + " doubling")
          .butIf(s -> s > 60, "that is longer than the cap. Is the cap used at all?")
          .otherwise("the cap");
    }
  }

  record Input(long firstMillis, long capMillis, int failures) {
    @Override
    public String toString() {
      return "first " + firstMillis + " ms, cap " + capMillis + " ms, failures " + failures;
    }
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("any first delay, any cap, and any number of failures have the right delay")
  void generated() {
    Generated.inputs(
            300,
            random -> {
              long first = 1 + random.nextLong(5_000);
              return new Input(
                  first,
                  first + random.nextLong(3_600_000),
                  (int) Math.pow(2, random.nextDouble() * 17));
            })
        .first(
            new Input(1_500, 1_500, 0),
            new Input(1_500, 1_500, 3),
            new Input(700, 1_000, 1),
            new Input(1, Duration.ofDays(36_500).toMillis(), 200))
        .smaller(
            input ->
                Stream.of(
                        new Input(input.firstMillis, input.capMillis, input.failures / 2),
                        new Input(input.firstMillis, input.capMillis, input.failures - 1))
                    .filter(less -> less.failures >= 0 && less.failures < input.failures))
        .check(
            input ->
                BACKOFF
                    .expect(oracle(input) / 1e3, "s")
                    .got(
                        seconds(
                            new Backoff(
                                    Duration.ofMillis(input.firstMillis),
                                    Duration.ofMillis(input.capMillis))
                                .delay(input.failures)))
                    .butIf(
                        s -> s < 0 || s > input.capMillis / 1e3,
                        "that is not between 0 and the cap")
                    .butIf(
                        s -> s == input.capMillis / 1e3,
                        "that is the cap, although the delay is still shorter. Is a number in your code"
                            + " right only for a first delay of 1 s and a cap of 60 s?")
                    .butIf(
                        s -> s == Math.floor(oracle(input) / 1e3),
                        "the milliseconds are lost: a delay is not always a whole number of seconds")
                    .butIf(
                        s -> s > 0 && s < oracle(input) / 1e3 && s == again(input),
                        "the delay is below the cap and no longer grows. Is the number of doublings"
                            + " limited, such as to 10, 30, or 62?")
                    .butIf(s -> s == oracle(input) / 2e3, "that is doubled one time too few")
                    .otherwise("first · 2^failures, but at most the cap"));
  }

  /** Returns the learner's delay after twice as many failures. */
  private static double again(Input input) {
    Duration first = Duration.ofMillis(input.firstMillis);
    Duration cap = Duration.ofMillis(input.capMillis);
    return seconds(new Backoff(first, cap).delay(2 * input.failures));
  }

  /** With numbers that cannot overflow. */
  private static double oracle(Input input) {
    BigInteger cap = BigInteger.valueOf(input.capMillis);
    if (input.failures > 200) return input.capMillis;
    return BigInteger.valueOf(input.firstMillis).shiftLeft(input.failures).min(cap).doubleValue();
  }

  private static double seconds(Duration delay) {
    return delay == null ? Double.NaN : delay.toMillis() / 1e3;
  }
}
