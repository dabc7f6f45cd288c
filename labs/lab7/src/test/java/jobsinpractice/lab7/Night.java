package jobsinpractice.lab7;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.engine.RedisUnavailable;

/** Looks at these readings, in MB, in a container of so many MB. */
record Night(int containerMb, int drainSeconds, Turn turn, List<Integer> mb) {
  /** What the turn returns. */
  enum Turn {
    FREE,
    TAKEN,
    AWAY
  }

  private static final long MB = 1 << 20;

  static Night of(RandomGenerator random) {
    int container = 200 + random.nextInt(random.nextBoolean() ? 400 : 16_000);
    int from = container * 3 / 4 - 40 + random.nextInt(container / 4);
    int step = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
    List<Integer> mb = new ArrayList<>();
    for (int i = 0; i < 20 + random.nextInt(60); i++) {
      mb.add(from + i * step / 2 + random.nextInt(4));
    }
    int drain = 1 + random.nextInt(30);
    return new Night(container, drain, Turn.values()[random.nextInt(3)], List.copyOf(mb));
  }

  Stream<Night> smaller() {
    Stream<Night> fewer = Stream.empty();
    if (mb.size() > 1) {
      fewer =
          Stream.of(mb.subList(0, mb.size() - 1), mb.subList(1, mb.size()))
              .map(less -> new Night(containerMb, drainSeconds, turn, List.copyOf(less)));
    }
    return fewer;
  }

  /** The soft limit is at 3/4; 1 MB/s, and a look each second. */
  Limits limits() {
    Duration drain = Duration.ofSeconds(drainSeconds);
    return new Limits(containerMb * MB, soft(), MB, Duration.ofSeconds(1), drain);
  }

  long lastCall() {
    return (containerMb - 1 - drainSeconds) * MB;
  }

  long soft() {
    return containerMb * MB / 4 * 3;
  }

  boolean mustLeave(List<Long> seen) {
    long now = seen.get(seen.size() - 1);
    return now >= lastCall()
        || now >= soft() && turn == Turn.FREE && TrendTest.oracle(seen) == Trend.LEAK;
  }

  void check() {
    FakeProcess process = new FakeProcess();
    AtomicLong now = new AtomicLong();
    Watchdog watchdog = new Watchdog(limits(), now::get, this::ask, process);
    List<Long> seen = new ArrayList<>();
    for (int reading : mb) {
      now.set(reading * MB);
      seen.add(reading * MB);
      try {
        watchdog.look();
      } catch (RedisUnavailable | IllegalStateException redisIsAway) {
        // allowed
      }
      needsTrend(watchdog);
      judge(seen, process);
      if (process.exited()) break;
    }
    if (!process.exited()) keepsEach(watchdog, seen.size());
  }

  /** Judges a process that stayed at each look: once it exits, its readings do not matter. */
  private static void keepsEach(Watchdog watchdog, int looks) {
    int kept = watchdog.readings().list().size();
    int expected = Math.min(3 * Trend.PART, looks);
    WatchdogTest.WATCHDOG
        .expectThat("look adds each reading to readings")
        .given(looks + (looks == 1 ? " look" : " looks") + "; readings keeps the last 30")
        .butIf(
            kept == 0,
            "readings is empty",
            "does your code keep a list of its own? The worker's line shows the trend of readings, and"
                + " readings keeps no more than 30: add each reading to readings")
        .butIf(
            kept != expected,
            "readings has " + kept + " elements instead of " + expected,
            "the worker's line shows the trend of readings: add each reading once, whatever look decides")
        .otherwise(true, "", "");
  }

  /** Nothing to judge here while task 2 is wrong. {@link #check} looks later at what look added. */
  static void needsTrend(Watchdog watchdog) {
    List<Long> readings = watchdog.readings().list();
    Trend expected = TrendTest.oracle(readings);
    Trend answer = Trend.of(readings);
    WatchdogTest.WATCHDOG
        .expectThat("Trend.of, from task 2, returns " + expected)
        .given(TrendTest.byPart(readings))
        .butIf(
            answer != expected,
            "it returns " + answer,
            "this test needs task 2: make its tests green first")
        .otherwise(true, "", "");
  }

  /**
   * Whether a process that leaks, skips 300 MB, and comes to 301 MB leaves there; the soft limit is
   * 300.
   */
  static boolean leavesAboveTheSoftLimit(Limits limits) {
    FakeProcess other = new FakeProcess();
    AtomicLong now = new AtomicLong();
    Watchdog watchdog = new Watchdog(limits, now::get, () -> true, other);
    for (int mb = 301 - 3 * Trend.PART; mb <= 301 && !other.exited(); mb++) {
      now.set(mb == 300 ? 299 * MB : mb * MB);
      watchdog.look();
    }
    return now.get() == 301 * MB && other.exited();
  }

  private boolean ask() {
    if (turn == Turn.AWAY) throw RedisAway.exception();
    return turn == Turn.FREE;
  }

  private void judge(List<Long> seen, FakeProcess process) {
    boolean leave = mustLeave(seen);
    long reading = seen.get(seen.size() - 1);
    Trend trend = TrendTest.oracle(seen);
    WatchdogTest.WATCHDOG
        .expectThat(leave ? "it leaves at the last of these looks" : "it stays")
        .given(
            String.format(
                Locale.ROOT,
                "container %d MB, drain %d s, last call %d MB, soft limit %.2f; turn %s; trend"
                    + " %s; %s",
                containerMb,
                drainSeconds,
                lastCall() / MB,
                soft() / (double) MB,
                turn == Turn.FREE ? "free" : turn == Turn.TAKEN ? "taken" : "throws",
                trend,
                TrendTest.byPart(seen.subList(Math.max(0, seen.size() - 30), seen.size()))))
        .butIf(
            leave && process.log.isEmpty() && reading >= lastCall(),
            "it stays",
            "the last reading is at the last call or above: nothing else counts then")
        .butIf(
            leave && process.log.isEmpty(),
            "it stays",
            "the last reading is at the soft limit or above, it is a leak, and the turn is free")
        .butIf(
            !leave && !process.log.isEmpty() && !process.exited(),
            "it has gone quiet, and does not exit",
            "a quiet process claims no more jobs: do not go quiet before the process leaves")
        .butIf(
            !leave && !process.log.isEmpty() && reading < soft(),
            "it left",
            "the last reading is below the soft limit")
        .butIf(
            !leave && !process.log.isEmpty(),
            "it left",
            "below the last call it takes a leak and a free turn to leave")
        .otherwise(true, "", "");
    if (!leave) return;
    WatchdogTest.WATCHDOG
        .expectInOrder("quiet", "drain " + drainSeconds + " s", "exit 75")
        .given("limits.drain() is " + drainSeconds + " s")
        .got(process.log)
        .butIf(
            log -> log.size() > 1 && log.get(1).equals("drain 25 s") && drainSeconds != 25,
            "25 s was the drain of other limits: does your code have that number in it? The time is"
                + " in limits.drain()")
        .butIf(
            log ->
                log.size() > 1
                    && log.get(1).startsWith("drain")
                    && !log.get(1).equals("drain " + drainSeconds + " s"),
            "the drain may take limits.drain(), and here it got another time")
        .otherwise("quiet, drain for limits.drain(), exit with RESTART, each once");
  }

  @Override
  public String toString() {
    return mb.size() + (mb.size() == 1 ? " look" : " looks");
  }
}
