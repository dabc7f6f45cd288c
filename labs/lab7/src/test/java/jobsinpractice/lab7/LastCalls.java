package jobsinpractice.lab7;

import static jobsinpractice.lab7.WatchdogTest.FAST;
import static jobsinpractice.lab7.WatchdogTest.LIMITS;
import static jobsinpractice.lab7.WatchdogTest.WATCHDOG;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import jobsinpractice.testkit.Generated;

/** What {@link WatchdogTest} checks about the last call. */
final class LastCalls {
  private static final long MB = 1 << 20;

  private LastCalls() {}

  private static long of(Limits limits) {
    return new Watchdog(limits, () -> 0, () -> true, new FakeProcess()).lastCall();
  }

  static void check() {
    double first = (double) of(LIMITS) / MB;
    WATCHDOG
        .expect(330, "MB")
        .given("a container of 400 MB, a leak of 2 MB a second, a look every 10 s, a drain of 25 s")
        .got(first)
        .butIf(400, "that is the container's limit: a process that reaches it is killed, undrained")
        .butIf(350, "that leaves time for the drain alone: the next look may be 10 s away")
        .butIf(380, "that leaves time until the next look alone: the drain takes 25 s more")
        .butIf(300, "that is the soft limit: from there, a leak leaves when it has the turn")
        .butIf(375, "that takes off 25 MB: did you multiply the seconds by the growth?")
        .butIf(365, "that takes off 35 MB: did you multiply the seconds by the growth?")
        .butIf(470, "that is above the container's limit: subtract the growth, do not add it")
        .butIf(70, "that is how much memory grows meanwhile: subtract it from the limit")
        .butIf(
            230,
            "that is the room below the soft limit: subtract the growth from the container's limit")
        .butIf(
            mb -> Math.abs(mb - (400 - 70_000)) < 1e-6,
            "growth is in bytes per second, and the time is in milliseconds: divide by 1000")
        .butIf(
            mb -> mb * MB == 400 * MB - (int) (2 * MB) * (int) 35_000 / 1000,
            "2 MB times 35,000 ms does not fit an int: multiply in long")
        .butIf(
            mb -> Math.abs(mb * MB - (400 * MB - 2 * MB / 1000 * 35_000)) < 1,
            "growth / 1000 was cut to a whole number, 2,097 bytes per millisecond, before it was"
                + " multiplied: multiply first, and divide last")
        .butIf(
            mb -> mb > 400,
            "that is above the container's limit: subtract what the memory grows by, in bytes, from the limit")
        .butIf(
            mb -> mb > 0 && mb < 400,
            String.format(
                Locale.ROOT,
                "from there, a leak of 2 MB a second reaches 400 MB in %.1f s; waiting for the next look"
                    + " and then draining takes up to 35 s",
                (400 - first) / 2))
        .otherwise("container minus growth times (every plus drain)");
    Limits quick =
        new Limits(400 * MB, 300 * MB, 10 * MB, Duration.ofMillis(500), Duration.ofMillis(1_700));
    WATCHDOG
        .expect(378, "MB")
        .given("a container of 400 MB, 10 MB a second, a look every 500 ms, a drain of 1,700 ms")
        .got((double) of(quick) / MB)
        .butIf(
            mb -> Math.abs(mb - 380) < 1e-6 || Math.abs(mb - 390) < 1e-6,
            "is the time cut to whole seconds? toSeconds() does that, and so does / 1000 before the"
                + " growth: multiply in milliseconds, and divide last")
        .butIf(
            mb -> Math.abs(mb - 383) < 1e-6 || Math.abs(mb - 385) < 1e-6,
            "is one of the two times counted in whole seconds? Count both in milliseconds")
        .butIf(330, "that is the answer for other limits: compute it from the limits you are given")
        .otherwise("container minus growth times 2.2 s");
    WATCHDOG
        .expect(260, "MB")
        .given(
            "a container of 400 MB, a soft limit of 300, 4 MB a second, a look every 10 s, a drain of"
                + " 25 s")
        .got((double) of(FAST) / MB)
        .butIf(
            300,
            "that is the soft limit. With this leak, a process that drains from there on reaches the"
                + " container's limit: the last call may be below the soft limit")
        .otherwise("400 MB minus 4 MB times 35");
    Generated.inputs(100, SomeLimits::of)
        .check(
            limits -> {
              BigInteger grown =
                  BigInteger.valueOf(limits.growth())
                      .multiply(BigInteger.valueOf(limits.every().plus(limits.drain()).toMillis()))
                      .divide(BigInteger.valueOf(1000));
              double expected = limits.container() - grown.longValueExact();
              WATCHDOG
                  .expect(expected, "bytes")
                  .within(2)
                  .given(SomeLimits.shown(limits))
                  .got((double) of(limits))
                  .butIf(
                      (double) (int) (long) expected,
                      "that is the right number cut to 32 bits: an int ends at 2 GB, so count in"
                          + " long")
                  .butIf(
                      bytes -> Math.abs(bytes - expected) <= 1024 * 1024,
                      "the right number is less than 1 MB away: is a step rounded, to whole MB or to"
                          + " float?")
                  .butIf(
                      bytes -> true,
                      "container minus growth times (every plus drain), in bytes and seconds, fractions"
                          + " included")
                  .otherwise("");
            });
  }
}
