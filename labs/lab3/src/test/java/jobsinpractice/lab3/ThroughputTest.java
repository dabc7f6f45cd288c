package jobsinpractice.lab3;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.ConditionCheck;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("Throughput from two readings")
class ThroughputTest {
  static final Task THROUGHPUT =
      Task.of(3, 1, "throughput from two readings")
          .asks(
              "read the fleet's counters, and return how many jobs a second succeeded between two"
                  + " readings, even across midnight and after the counters restarted at 0")
          .lookAt(
              "Stats (engine, package admin) · chapter 3, \"Two readings and the time between\"")
          .whenThrown(
              NumberFormatException.class,
              "a counter does not exist before it has counted anything, and Redis returns null: a"
                  + " counter that does not exist yet is 0")
          .whenThrown(EfficiencyTest::isOverflow, EfficiencyTest.OVERFLOW)
          .whenThrown(
              ArithmeticException.class,
              "your code divides by 0. If no time has passed between the two readings, return 0. If time"
                  + " has passed, is it rounded or cut?");

  private static final String NEGATIVE =
      "throughput is never negative: a counter that is lower than before has restarted at 0, so all"
          + " that it shows now is new";

  @Test
  @Tag("task-1")
  @Order(1)
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
        .expectThat("the second reading shows other counters than the first one")
        .given("24 attempts have ended between the two readings")
        .butIf(
            later.processed() == earlier.processed() && later.failed() == earlier.failed(),
            "both show " + later.processed() + " processed and " + later.failed() + " failed",
            "the counters in Redis have changed in between. Does your code keep the first answer in a"
                + " field, or read keys that do not exist?")
        .otherwise(true, "", "");

    THROUGHPUT
        .expect(2.4, "jobs/s")
        .given(
            "before, 24 jobs had succeeded and 6 had failed; within 7.5 s, 18 more succeed and 6"
                + " more fail; 3 wait")
        .got(Throughput.jobsPerSecond(earlier, later))
        .butIf(
            rate -> near(rate, 3.2) && later.failed() == earlier.failed(),
            "read() returned "
                + later.failed()
                + " failed in both readings, and 6 more attempts have failed in between. Which number"
                + " does your code read? The dead set and the retry set are not the counter of failed"
                + " attempts")
        .butIf(
            3.2,
            "that counts attempts: processed also grows when a job fails, so subtract the failed"
                + " ones")
        .butIf(0.8, "those are the failed ones: count the jobs that succeeded")
        .butIf(
            rate -> near(rate, 1.6) && near(rate(8, 2, 16, 5), 0.3),
            "that is 12 / 7.5. In these 7.5 s, 6 of 24 attempts failed; 12 have failed since the start."
                + " Subtract the earlier failed ones from the later ones")
        .butIf(
            1.6,
            "that is 12 / 7.5, and 18 jobs succeeded. Were the failed ones subtracted twice?"
                + " processed contains each failed attempt once")
        .butIf(
            2,
            "18 / 7.5 is 2.4, but your code returned 2. Were whole numbers divided, such as 18 / 7, or"
                + " was the result rounded or cut?")
        .butIf(
            18 / 7.0,
            "that is 18 / 7: the half second was dropped. Does your code use toSeconds()? Divide"
                + " nanoseconds by 1e9")
        .butIf(18 / 8.0, "that is 18 / 8: the seconds were rounded, and 7.5 s have passed")
        .butIf(18 / 7_500.0, "those are jobs per millisecond: a second has 1,000 of them")
        .butIf(144, "those are jobs per minute: jobs per second are expected")
        .butIf(18, "that is how many succeeded: divide by the seconds between the two readings")
        .butIf(
            rate -> near(rate, 5.6) && near(rate(8, 2, 16, 5), 1.5),
            "that is 42 / 7.5, and 18 jobs succeeded. Were the failed ones added? Subtract them from the"
                + " processed ones")
        .butIf(
            rate -> near(rate, 5.6) || near(rate, 7.2),
            "that is everything since the start over 7.5 s: take the difference of the two readings."
                + " Only a counter that is lower than before has restarted")
        .butIf(7.5 / 18, "that is seconds per job: divide jobs by seconds")
        .butIf(
            rate -> near(rate, 18e9 / (int) 7_500_000_000L),
            "7.5 s are more nanoseconds than an int can hold, so it overflowed: use long or double")
        .butIf(
            rate -> rate < 0,
            "throughput is never negative. Are earlier and later swapped, or processed and failed?"
                + " Later minus earlier, and processed minus failed")
        .butIf(
            0,
            "18 jobs in 7.5 s are not 0 per second. Were whole numbers divided? 18 / 7,500 is 0 then."
                + " Or does your code return 0 because a time or a number of jobs came out below 0?")
        .otherwise("jobs that succeeded between the readings, divided by the seconds between them");

    THROUGHPUT
        .expect(0, "jobs/s")
        .given("two readings at the same moment, 18 jobs apart")
        .got(Throughput.jobsPerSecond(counters(0, 30, 6), counters(0, 48, 6)))
        .butIf(
            rate -> Double.isInfinite(rate) || Double.isNaN(rate),
            "no time has passed between the two: check that before you divide, and return 0")
        .butIf(
            rate -> near(rate, 18) || near(rate, 18_000),
            "no time has passed between the two, and your code divides by more than 0 s. Is there a"
                + " smallest time, such as Math.max(1, …)? Return 0 instead")
        .otherwise("0 when no time has passed");
    readsTheCounters(later, "12 jobs wait for a retry");
    bench.redis().call(jedis -> jedis.del("retry")); // as if no job waited for a retry any more
    readsTheCounters(read(throughput, bench.clock()), "no job waits for a retry");
  }

  private static void readsTheCounters(Counters read, String retries) {
    THROUGHPUT
        .expect(54, "processed")
        .given("54 attempts have ended, and 12 of them have failed")
        .got(read.processed())
        .butIf(
            42,
            "42 jobs have succeeded, but processed also contains the 12 failed attempts: read()"
                + " returns the counters as they are")
        .otherwise("what stat:processed shows");
    THROUGHPUT
        .expect(12, "failed")
        .given("54 attempts have ended, 12 of them have failed, and " + retries)
        .got(read.failed())
        .butIf(
            0,
            "12 attempts have failed. Does your code read a key that does not exist, or the retry set?"
                + " A job leaves it when it is tried again. Read the counter of failed attempts")
        .otherwise("what stat:failed shows");
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("20 jobs succeeded in 20 s around midnight: 1 job/s")
  void midnight(TestBench bench) {
    bench.clock().set(Instant.parse("2026-03-02T23:59:50Z"));
    Throughput throughput = new Throughput(bench.redis(), bench.clock());
    Shift shift = Shift.unmeasured(bench);
    bench.clock().set(Instant.parse("2026-03-01T12:00:00Z"));
    shift.succeed(40, 0, 0);
    bench.clock().set(Instant.parse("2026-03-02T23:59:50Z"));
    shift.succeed(30, 0, 0);
    shift.fail(2, 0, 0);
    Counters earlier = read(throughput, bench.clock());
    shift.succeed(8, 0, 0);
    bench.clock().advanceSeconds(15);
    shift.succeed(12, 0, 0);
    bench.clock().advanceSeconds(5);
    Counters later = read(throughput, bench.clock());

    String aDay =
        "jobs before midnight are missing. Does your code read the day's counter? After midnight (UTC)"
            + " that is another key, which starts at 0";
    THROUGHPUT
        .expect(1, "jobs/s")
        .given(
            "40 jobs succeeded yesterday; 30 have succeeded today and 2 have failed; then 8 more"
                + " succeed before midnight and 12 after it, in 20 s")
        .got(Throughput.jobsPerSecond(earlier, later))
        .butIf(
            rate -> near(rate, 2.5) || near(rate, -1),
            "that is yesterday's counter plus today's: at midnight the day before drops out, and the"
                + " sum falls although nothing was lost. Read a counter that is not split by day")
        .butIf(rate -> near(rate, 0.6) || near(rate, 0.8) || near(rate, -0.9), aDay)
        .butIf(
            rate -> near(rate, 4.5) && near(rate(9, 2, 14, 2), 0.5),
            "that is everything that the second reading shows, as after a restart. But no counter is"
                + " lower than before. Does your code take midnight for a restart?")
        .butIf(
            4.5,
            "that is everything that the second reading shows, as after a restart. But failed is 2 in"
                + " both readings. Does your code take a counter that did not change for one that has"
                + " restarted? Only a lower one has")
        .butIf(
            0,
            "20 jobs have succeeded in between. Does your code read the day's counter, which is another"
                + " key after midnight (UTC), and return 0 when the difference is below 0?")
        .otherwise("read a counter that is not split by day");
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("counters that restarted at 0: all that they show is new")
  void afterARestart(TestBench bench) {
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
            "30 processed, 10 of them failed; then Redis restarts, empty; 10 s after the first"
                + " reading: 14 processed, 3 of them failed")
        .got(Throughput.jobsPerSecond(earlier, later))
        .butIf(rate -> rate < 0, NEGATIVE)
        .butIf(
            0,
            "0 looks like an outage that did not happen: 11 jobs have succeeded since the counters"
                + " restarted. Does your code return 0 when a counter is lower?")
        .butIf(
            rate -> near(rate, 0.9) || near(rate, 0.7) || near(rate, 1.6),
            "that is the difference of the two readings, without its minus sign. The later counters do"
                + " not continue the earlier ones, so take them as they are")
        .butIf(1.4, "those are attempts: subtract the failed ones, which also restarted at 0")
        .butIf(
            2.1,
            "that is 21 jobs: the 10 failed attempts of the first reading were added. After a restart"
                + " only the later reading counts")
        .otherwise("what the later reading shows, divided by the time between the readings");

    restarted(
        new long[] {12, 8, 11, 1},
        1.0,
        0.6,
        "more jobs have succeeded than before, so their difference looks plausible. But processed"
            + " is lower, which a counter never is by itself: compare the counters");
    restarted(
        new long[] {12, 1, 11, 4},
        0.7,
        0.8,
        "failed has not fallen, but it restarted together with processed, in the same Redis. Does your"
            + " code treat each counter by itself? Both have restarted if either of them is lower",
        -0.4,
        "processed has fallen, and failed has not. Does your code ask for both to be lower, or look only"
            + " at failed? Both have restarted if either of them is lower",
        0.0,
        "7 jobs have succeeded since the restart. processed has fallen, and failed has not: both have"
            + " restarted if either of them is lower. Does your code then return 0?");
    restarted(
        new long[] {6, 5, 9, 2},
        0.7,
        0.6,
        "processed is higher than before, but failed is lower: both have restarted, so check both"
            + " counters",
        0.1,
        "processed has not fallen, but it restarted together with failed, in the same Redis. Does your"
            + " code treat each counter by itself?");

    THROUGHPUT
        .expect(0, "jobs/s")
        .given("two readings 10 s apart, both times 9 processed and 2 failed")
        .got(Throughput.jobsPerSecond(counters(0, 9, 2), counters(10, 9, 2)))
        .butIf(0.7, "a counter that did not change has not restarted: lower than before, not equal")
        .otherwise("nothing was done in between");
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName("a new fleet, without a counter yet: 0 jobs/s")
  void newFleet(TestBench bench) {
    String given = "Redis is empty: no job has ended yet, and there are no counters";
    Throughput throughput = new Throughput(bench.redis(), bench.clock());
    Counters earlier = read(throughput, bench.clock(), given);
    bench.clock().advanceSeconds(10);
    Counters later = read(throughput, bench.clock(), given);
    THROUGHPUT
        .expect(0, "jobs/s")
        .given(given)
        .got(Throughput.jobsPerSecond(earlier, later))
        .otherwise("a counter that does not exist yet is 0");
    Shift.unmeasured(bench).succeed(5, 0, 0);
    given = "5 jobs have succeeded, and none has failed yet, so there is no counter of failed jobs";
    Counters five = read(throughput, bench.clock(), given);
    THROUGHPUT
        .expect(5, "jobs succeeded")
        .given(given)
        .got(five.processed())
        .butIf(
            0,
            "the second counter does not exist yet, and the first one does. Does your code return zeros"
                + " as soon as one of them is missing, or keep the first answer?")
        .otherwise("read both counters again at each call");
  }

  private record Pair(long millis, long[] counts) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d processed, %,d of them failed; %s s later %,d and %,d",
          counts[0],
          counts[1],
          millis / 1e3,
          counts[2],
          counts[3]);
    }
  }

  private static Pair pair(RandomGenerator random) {
    List<Long> times = List.of(0L, 1L, 250L, 1_000L, 7_500L, 61_000L, 90_000_000L);
    List<Integer> sizes = List.of(1, 10, 1_000, 2_000_000_000);
    int size = sizes.get(random.nextInt(sizes.size()));
    long before = random.nextInt(size);
    long failedBefore = random.nextLong(before + 1);
    boolean restarts = random.nextInt(3) == 0;
    long failed = random.nextInt(size) + (restarts ? 0 : failedBefore);
    long after = failed + random.nextInt(size);
    if (after >= before && failed >= failedBefore || !restarts) { // nothing shows a restart
      after += before - failedBefore;
    }
    long[] counts = {before, failedBefore, after, failed};
    return new Pair(times.get(random.nextInt(times.size())), counts);
  }

  @Test
  @Tag("task-1")
  @Order(5)
  @DisplayName("any two readings, from a millisecond to a day apart")
  void generated() {
    Generated.inputs(300, ThroughputTest::pair)
        .first(
            new Pair(250, new long[] {0, 0, 3, 0}),
            new Pair(61_500, new long[] {0, 0, 123, 0}),
            new Pair(7_201_000, new long[] {0, 0, 7_201, 0}),
            new Pair(86_400_000, new long[] {0, 0, 86_400, 0}),
            new Pair(86_400_000, new long[] {0, 0, 3_000_000_000L, 0}),
            new Pair(0, new long[] {9, 2, 4, 1}))
        .check(
            pair -> {
              long[] c = pair.counts;
              boolean restart = c[2] < c[0] || c[3] < c[1];
              long jobs = c[2] - c[3] - (restart ? 0 : c[0] - c[1]);
              double seconds = pair.millis / 1e3;
              double expected = pair.millis == 0 ? 0 : jobs / seconds;
              Instant then = TestBench.START.plusMillis(pair.millis);
              double answer =
                  Throughput.jobsPerSecond(
                      new Counters(TestBench.START, c[0], c[1]), new Counters(then, c[2], c[3]));
              THROUGHPUT
                  .expect(expected, "jobs/s")
                  .within(Math.max(1e-9, 1e-9 * Math.abs(expected)))
                  .got(answer)
                  .butIf(
                      rate -> pair.millis == 0,
                      "no time has passed between the two readings: return 0, also when a counter is"
                          + " lower than before")
                  .butIf(
                      rate -> Double.isInfinite(rate) || Double.isNaN(rate),
                      "time has passed between the two readings, and your code divided by 0. Is the time"
                          + " rounded or cut?")
                  .butIf(
                      rate -> rate == 0 && pair.millis < 1_000,
                      "the readings are less than a second apart, and the rate is not 0. Did your"
                          + " code use whole seconds, or take a short time for none?")
                  .butIf(
                      rate -> rate != 0 && seconds >= 60 && near(rate, jobs / (seconds % 60)),
                      "the minutes between the readings are missing: toSecondsPart() is only the"
                          + " part below a minute. Divide nanoseconds by 1e9")
                  .butIf(
                      rate ->
                          pair.millis > 2_147
                              && near(rate, jobs * 1e9 / (int) (pair.millis * 1_000_000)),
                      "this time is more nanoseconds than an int can hold, so it overflowed: use long"
                          + " or double")
                  .butIf(
                      rate -> pair.millis % 1_000 != 0 && near(rate, jobs / Math.floor(seconds)),
                      "whole seconds were used: divide nanoseconds by 1e9")
                  .butIf(
                      rate -> jobs != (int) jobs && near(rate, (int) jobs / seconds),
                      "these are more jobs than an int can hold, so it overflowed: use long or double")
                  .butIf(
                      rate -> rate < 0,
                      restart
                          ? NEGATIVE
                          : "throughput is never negative, and no counter is lower than before. Is a"
                              + " number too large for its type?")
                  .butIf(
                      rate -> rate == Math.floor(expected) || rate == Math.rint(expected),
                      "that is a whole number. Was the rate rounded, or were whole numbers divided?"
                          + " Return the number as it is")
                  .butIf(
                      rate -> Math.abs(rate - expected) < Math.max(0.1, 1e-6 * expected),
                      "that is almost right. Was the rate rounded, or is a number a float? Return the"
                          + " number as it is")
                  .butIf(
                      rate -> rate > 0 && c[0] == 0,
                      "both counters were 0 before, and your rate is that of all "
                          + (jobs + " jobs in " + Math.round(1e3 * jobs / answer) / 1e3)
                          + " s. Is the time rounded or cut?")
                  .otherwise(
                      restart
                          ? "a counter is lower than before, so both restarted at 0. Did your code"
                              + " take all of the later reading?"
                          : "no counter is lower than before. Did your code subtract the earlier"
                              + " reading?");
            });
  }

  /** Two readings 10 s apart, and the explanations of wrong answers: number, why, number, why. */
  private static void restarted(long[] counts, double expected, Object... wrong) {
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
            .got(rate(counts[0], counts[1], counts[2], counts[3]));
    for (int i = 0; i < wrong.length; i += 2) {
      answer.butIf((double) wrong[i], (String) wrong[i + 1]);
    }
    answer
        .butIf(rate -> rate < 0, NEGATIVE)
        .otherwise("both have restarted: take what the later reading shows, divided by 10 s");
  }

  private static Counters read(Throughput throughput, SettableClock clock) {
    return read(throughput, clock, "");
  }

  private static Counters read(Throughput throughput, SettableClock clock, String given) {
    ConditionCheck check = THROUGHPUT.expectThat("read() returns the Counters of now").given(given);
    Counters read = throughput.read();
    check
        .butIf(
            read == null || read.at() == null,
            read == null ? "it returned null" : "their time is null",
            "make Counters of the clock's instant and the fleet's two counters")
        .butIf(
            clock.instant().truncatedTo(SECONDS).equals(read.at())
                && !clock.instant().equals(read.at()),
            "their time is " + read.at() + ", and the clock shows " + clock.instant(),
            "the fraction of the second is missing: use the clock's instant as it is")
        .butIf(
            !clock.instant().equals(read.at()),
            "their time is " + read.at() + ", and the clock shows " + clock.instant(),
            "now is what the clock of the constructor shows. Does your code read another clock, or keep"
                + " a time in a field?")
        .butIf(
            read.processed() < read.failed(),
            String.format(
                Locale.ROOT, "%d were processed and %d failed", read.processed(), read.failed()),
            "processed contains the failed attempts, so it is never less. Are the two swapped?")
        .otherwise(true, "", "");
    return read;
  }

  /** Returns the learner's rate for two readings 10 s apart. */
  private static double rate(long processed, long failed, long laterProcessed, long laterFailed) {
    return Throughput.jobsPerSecond(
        counters(0, processed, failed), counters(10, laterProcessed, laterFailed));
  }

  private static Counters counters(long second, long processed, long failed) {
    return new Counters(TestBench.START.plusSeconds(second), processed, failed);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1e-6;
  }
}
