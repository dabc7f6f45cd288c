package jobsinpractice.lab3;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.SettableClock;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("Throughput out of two readings")
class ThroughputTest {
  static final Task THROUGHPUT =
      Task.of(3, 1, "throughput out of two readings")
          .asks(
              "read the fleet's counters, and answer how many jobs a second succeeded between two"
                  + " readings, right across midnight and across counters that began again at 0")
          .lookAt(
              "Stats (engine, package admin) · chapter 3, \"Two readings and the time between\"")
          .whenThrown(
              ArithmeticException.class,
              "no time has passed between the two readings, and whole numbers cannot be divided by"
                  + " 0: answer 0");

  private static final String NEGATIVE =
      "throughput is never negative: a counter that is lower than before has begun again at 0, so"
          + " all that it shows now is new";

  @Test
  @Tag("task-1")
  @DisplayName("18 jobs succeeded and 6 failed in 7.5 s: 2.4 jobs/s")
  void succeeded(TestBench bench) {
    Throughput throughput = new Throughput(bench.redis(), bench.clock());
    Shift shift = Shift.unmeasured(bench);
    shift.succeed(24, 0, 0);
    shift.fail(6, 0, 0);
    Counters earlier = read(throughput, bench.clock());
    shift.succeed(18, 0, 0);
    shift.fail(6, 0, 0);
    bench.clock().advance(Duration.ofMillis(7_500));
    bench.waiting("default", 1, 1, 1);
    Counters later = read(throughput, bench.clock());

    THROUGHPUT
        .expect(2.4, "jobs/s")
        .given(
            "24 jobs had succeeded and 6 failed before; in 7.5 s, 18 more succeed and 6 fail; 3"
                + " wait")
        .got(Throughput.jobsPerSecond(earlier, later))
        .butIf(
            3.2,
            "that counts attempts: processed goes up when a job fails, too, so take the failed"
                + " ones off")
        .butIf(0.8, "those are the ones that failed; jobs that succeeded are asked")
        .butIf(
            1.6, "the failed ones were taken off twice: processed holds each failed attempt once")
        .butIf(2, "18 / 7.5 is 2.4: somewhere whole numbers were divided, and the rest was dropped")
        .butIf(
            18 / 7.0,
            "that is 18 / 7: toSeconds() drops the half second; take nanoseconds over 1e9")
        .butIf(18 / 8.0, "that is 18 / 8: the seconds were rounded, and 7.5 s are asked")
        .butIf(18 / 7_500.0, "those are jobs per millisecond: a second has 1,000 of them")
        .butIf(144, "those are jobs per minute: per second is asked")
        .butIf(18, "that is how many succeeded: divide by the seconds between the two readings")
        .butIf(
            rate -> near(rate, 5.6) || near(rate, 7.2),
            "that is all since ever over the last 7.5 s: take the difference of the two readings")
        .butIf(7.5 / 18, "that is seconds per job: jobs over seconds is asked")
        .butIf(rate -> rate < 0, "earlier and later are swapped: later minus earlier")
        .butIf(
            0,
            "somewhere whole numbers were divided, and the rest was dropped: 18 jobs over 7,500 ms"
                + " are 0 of those")
        .otherwise("jobs that succeeded between the readings, over the seconds between them");

    THROUGHPUT
        .expect(0, "jobs/s")
        .given("two readings at the same moment, 18 jobs apart")
        .got(Throughput.jobsPerSecond(counters(0, 30, 6), counters(0, 48, 6)))
        .butIf(
            rate -> Double.isInfinite(rate) || Double.isNaN(rate),
            "no time has passed between the two: ask that before you divide, and answer 0")
        .otherwise("0 when no time has passed");
  }

  @Test
  @Tag("task-1")
  @DisplayName("20 jobs succeeded in 20 s around midnight: 1 job/s")
  void midnight(TestBench bench) {
    bench.clock().set(Instant.parse("2026-03-02T23:59:50Z"));
    Throughput throughput = new Throughput(bench.redis(), bench.clock());
    Shift shift = Shift.unmeasured(bench);
    shift.succeed(30, 0, 0);
    shift.fail(2, 0, 0);
    Counters earlier = read(throughput, bench.clock());
    shift.succeed(8, 0, 0);
    bench.clock().advanceSeconds(15);
    shift.succeed(12, 0, 0);
    bench.clock().advanceSeconds(5);
    Counters later = read(throughput, bench.clock());

    String aDay =
        "that is the day's counter, another key after midnight (UTC), which begins at 0; what was"
            + " done before midnight is missing";
    THROUGHPUT
        .expect(1, "jobs/s")
        .given("32 attempts today; 8 more jobs succeed before midnight and 12 after it, in 20 s")
        .got(Throughput.jobsPerSecond(earlier, later))
        .butIf(rate -> rate < 0 || near(rate, 0.6) || near(rate, 0.8) || near(rate, 0.9), aDay)
        .butIf(0, aDay)
        .otherwise("read a counter that does not know days");
  }

  @Test
  @Tag("task-1")
  @DisplayName("counters that began again at 0: all that they show is new")
  void restarted(TestBench bench) {
    Throughput throughput = new Throughput(bench.redis(), bench.clock());
    Shift shift = Shift.unmeasured(bench);
    shift.succeed(20, 0, 0);
    shift.fail(10, 0, 0);
    Counters earlier = read(throughput, bench.clock());
    bench.redis().call(jedis -> jedis.flushAll()); // as after a restart with nothing saved
    shift.succeed(11, 0, 0);
    shift.fail(3, 0, 0);
    bench.clock().advanceSeconds(10);
    Counters later = read(throughput, bench.clock());
    THROUGHPUT
        .expect(1.1, "jobs/s")
        .given(
            "30 processed, 10 of them failed; Redis starts again, empty; 10 s after the first"
                + " reading: 14 processed, 3 of them failed")
        .got(Throughput.jobsPerSecond(earlier, later))
        .butIf(rate -> rate < 0, NEGATIVE)
        .butIf(
            0,
            "0 would be an outage that did not happen: 11 jobs have succeeded since the counters"
                + " began again")
        .butIf(
            rate -> near(rate, 0.9) || near(rate, 0.7) || near(rate, 1.6),
            "the sign is not the trouble: the later counters have nothing to do with the earlier"
                + " ones, take them as they are")
        .butIf(1.4, "those are attempts: the failed ones began again at 0, too, take them off")
        .otherwise("what the later reading shows, over the time between the readings");

    beganAgain(
        new long[] {12, 8, 11, 1},
        1.0,
        0.6,
        "more jobs have succeeded than before, so their difference looks sound; but processed is"
            + " lower, and that it never does by itself: look at the counters");
    beganAgain(
        new long[] {12, 1, 11, 4},
        0.7,
        0.8,
        "each counter was looked at by itself: failed has not fallen, but it began again with"
            + " processed, in the same Redis",
        -0.4,
        NEGATIVE);
    beganAgain(
        new long[] {6, 5, 9, 2},
        0.7,
        0.6,
        "processed has grown past where it was, but failed is lower: both have begun again, so look"
            + " at either",
        0.1,
        "each counter was looked at by itself: processed began again with failed, in the same"
            + " Redis");

    THROUGHPUT
        .expect(0, "jobs/s")
        .given("two readings 10 s apart, both times 9 processed and 2 failed")
        .got(Throughput.jobsPerSecond(counters(0, 9, 2), counters(10, 9, 2)))
        .butIf(0.7, "a counter that stands still has not begun again: lower than before, not equal")
        .otherwise("nothing was done in between");
  }

  /** Two readings 10 s apart, and what wrong answers to them say: number, why, number, why. */
  private static void beganAgain(long[] counts, double expected, Object... wrong) {
    var answer =
        THROUGHPUT
            .expect(expected, "jobs/s")
            .given(
                String.format(
                    Locale.ROOT,
                    "%d processed, %d of them failed; 10 s later %d and %d",
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3]))
            .got(
                Throughput.jobsPerSecond(
                    counters(0, counts[0], counts[1]), counters(10, counts[2], counts[3])));
    for (int i = 0; i < wrong.length; i += 2) {
      answer.butIf((double) wrong[i], (String) wrong[i + 1]);
    }
    answer
        .butIf(rate -> rate < 0, NEGATIVE)
        .otherwise("both have begun again: take what the later reading shows, over 10 s");
  }

  private static Counters read(Throughput throughput, SettableClock clock) {
    Counters read = throughput.read();
    THROUGHPUT
        .expectThat("read() answers Counters of now")
        .butIf(
            read == null || read.at() == null,
            read == null ? "it answered null" : "their time is null",
            "make Counters of the clock's instant and the fleet's two counters")
        .butIf(
            !clock.instant().equals(read.at()),
            "their time is " + read.at() + ", and the clock says " + clock.instant(),
            "now is what the clock that Throughput was given says, not the machine's")
        .butIf(
            read.processed() < read.failed(),
            String.format(
                Locale.ROOT, "%d were processed and %d failed", read.processed(), read.failed()),
            "the two are swapped: processed holds the failed attempts, too, so it is never less")
        .otherwise(true, "", "");
    return read;
  }

  private static Counters counters(long second, long processed, long failed) {
    return new Counters(SettableClock.START.plusSeconds(second), processed, failed);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1e-6;
  }
}
