package jobsinpractice.lab7;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.BlockingHandler;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("The watchdog")
class WatchdogTest {
  private static final String IN_TREND =
      "if that line is in Trend.java, this test needs task 2: make its tests green first";

  static final Task WATCHDOG =
      Task.of(7, 3, "quiet, drain, exit")
          .asks("compute the last call, run look() on its own thread, and leave in three steps")
          .lookAt(
              "Limits, OwnProcess, Ticker (this lab) · chapter 7, \"Leave before you are killed\"")
          .whenThrown(IndexOutOfBoundsException.class, IN_TREND)
          .whenThrown(IllegalArgumentException.class, IN_TREND)
          .whenThrown(java.util.NoSuchElementException.class, IN_TREND)
          .whenThrown(UnsupportedOperationException.class, IN_TREND);

  private static final long MB = 1 << 20;

  /** Container 400 MB, soft limit 300; 2 MB/s for 10 + 25 s: the last call is at 330 MB. */
  static final Limits LIMITS =
      new Limits(400 * MB, 300 * MB, 2 * MB, Duration.ofSeconds(10), Duration.ofSeconds(25));

  /** A leak so fast that the last call, 260 MB, is below the soft limit. */
  static final Limits FAST =
      new Limits(400 * MB, 300 * MB, 4 * MB, Duration.ofSeconds(10), Duration.ofSeconds(25));

  private final AtomicLong resident = new AtomicLong(100 * MB);
  private final AtomicInteger asked = new AtomicInteger();
  private final Set<Thread> askedBy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turns = new AtomicInteger();
  private final FakeProcess process = new FakeProcess();

  private Watchdog watchdog(boolean turn) {
    return watchdog(
        () -> {
          turns.incrementAndGet();
          return turn;
        });
  }

  private Watchdog watchdog(BooleanSupplier turn) {
    return new Watchdog(
        LIMITS,
        () -> {
          asked.incrementAndGet();
          askedBy.add(Thread.currentThread());
          return resident.get();
        },
        turn,
        process);
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("the last call leaves room for one more look and the drain")
  void lastCall() {
    LastCalls.check();
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("from the last call on: quiet, drain, exit 75")
  void leaves(TestBench bench) {
    Watchdog watchdog = watchdog(false);
    resident.set(330 * MB);
    watchdog.look();
    boolean leftMeanwhile = !process.exited() && bench.soon(process::exited);
    String given =
        "330 MB at the first look; the last call is 330 MB; another process has the turn";
    WATCHDOG
        .expectThat("it leaves at the last call")
        .given(given)
        .butIf(
            asked.get() == 0,
            "it did not ask resident",
            "the container's limit applies to resident memory: take the reading from resident")
        .butIf(
            asked.get() > 1,
            "it asked resident " + asked.get() + " times",
            "memory changes between two readings: take one, and use it for everything")
        .butIf(
            process.log.isEmpty() && lastCallIsWrong(watchdog),
            "it stays",
            "your lastCall() returns another number: see the test of lastCall()")
        .butIf(
            process.log.isEmpty() && leavesAt(330 * MB + 1),
            "it stays",
            "at a byte more it leaves. Does your code compare with > lastCall()? From the last call on"
                + " means >=")
        .butIf(
            process.log.isEmpty(),
            "it stays",
            "at the last call neither trend nor turn counts: leave whenever the reading is >= lastCall()")
        .butIf(
            leftMeanwhile,
            "look had returned before it left",
            "quiet, drain, and exit belong in look itself. Does your code leave on another thread? Then the"
                + " next look can begin to leave a second time")
        .butIf(
            process.exited() && !process.did("drain"),
            "it exits without a drain",
            "an exit in the middle of jobs interrupts them: go quiet, then drain, then exit")
        .butIf(
            process.exited() && !process.did("quiet"),
            "it drains without going quiet",
            "a worker that still claims jobs is never empty: go quiet first")
        .butIf(
            !process.exited(),
            "it does not exit",
            "only a process that has ended gives all of its memory back, and then the supervisor starts a new"
                + " one: call process.exit(RESTART)")
        .butIf(
            process.log.indexOf("quiet") > process.log.indexOf("drain 25 s")
                && process.did("drain 25 s"),
            "it drains before it goes quiet",
            "while it drains it still claims jobs, and is never empty: go quiet first")
        .butIf(
            !process.log.get(process.log.size() - 1).startsWith("exit"),
            "the exit is not the last step",
            "in a real process nothing runs after the exit: go quiet and drain before it")
        .otherwise(true, "", "");
    WATCHDOG
        .expectInOrder("quiet", "drain 25 s", "exit 75")
        .given(given)
        .got(process.log)
        .butIf(
            log -> log.contains("exit 0"),
            "0 means that the process was asked to stop, so a supervisor leaves it stopped: exit with"
                + " RESTART")
        .butIf(
            log -> log.contains("exit 1"),
            "1 means a crash, and supervisors pause after a crash: exit with RESTART")
        .butIf(
            log -> log.contains("exit 137") || log.contains("exit 143"),
            "that is the code of a process that a signal killed: exit with RESTART")
        .butIf(
            log -> log.contains("drain 35 s") || log.contains("drain 10 s"),
            "the drain may take limits.drain()")
        .otherwise("quiet, drain for limits.drain(), exit with RESTART, each once");
    Watchdog below = watchdog(false);
    process.log.clear();
    resident.set(330 * MB - 1);
    below.look();
    stays("a byte less than the last call, at the first look", "the last call is not reached");
    new Watchdog(FAST, () -> 260 * MB, () -> false, process).look();
    WATCHDOG
        .expectThat("it leaves at the last call, although that is below the soft limit")
        .given("260 MB at the first look; the last call is 260 MB, the soft limit 300")
        .butIf(
            process.log.isEmpty(),
            "it stays",
            "the soft limit is for leaks that can wait for a turn. From the last call on, nothing else"
                + " counts: does your code return first when the reading is below the soft limit?")
        .otherwise(true, "", "");
  }

  private static boolean lastCallIsWrong(Watchdog watchdog) {
    return Math.abs(watchdog.lastCall() - 330 * MB) > 2;
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("from the soft limit on: only a leak, and only in its turn")
  @Promise("Asking for the turn takes it, so look must ask only if everything else says leave.")
  @Promise("While Redis is away, turn throws; below the last call the process must not leave then.")
  void softLimit() {
    Watchdog watchdog = watchdog(true);
    looks(watchdog, 3 * Trend.PART, 200);
    stays(
        "30 looks at 200 MB; the soft limit is 300; it is this process's turn",
        "the soft limit is not reached");
    look(watchdog, 310 * MB);
    stays(
        "200 MB for a long time, and now once 310 MB; it is this process's turn",
        "one reading above the soft limit is not a leak, and Trend.of returns PLATEAU. Does your code"
            + " ask it, and leave only for LEAK?");
    looks(watchdog, 3 * Trend.PART, 310);
    stays(
        "it rose to 310 MB and has stayed there; the soft limit is 300, the last call 330 MB",
        "that is a plateau: the next process would also grow to it, and be restarted again and"
            + " again");
    Watchdog young = watchdog(true);
    looks(young, 7, 310);
    stays(
        "its first 7 readings are 310 MB; the soft limit is 300; it is this process's turn",
        "after 7 readings Trend.of returns TOO_EARLY, which is not a leak. For PLATEAU your code"
            + " stays: does it leave for every other trend? Leave only for LEAK");

    Watchdog leaking = watchdog(true);
    leak(leaking, 240, 299);
    stays("a leak that has come to 299 MB; the soft limit is 300", "the soft limit is not reached");
    WATCHDOG
        .expectThat("look asks for the turn last")
        .given("a plateau above the soft limit, and a leak below it")
        .butIf(
            turns.get() > 0,
            "it asked for the turn",
            "asking takes the turn away from the other processes: ask only when everything else says"
                + " leave")
        .otherwise(true, "", "");
    Watchdog waiting = watchdog(false);
    leak(waiting, 240, 329);
    stays(
        "a leak that has come to 329 MB; the last call is 330; another process has the turn",
        "two processes that restart together do no work: wait for the turn until the last call");
    look(leaking, 300 * MB);
    WATCHDOG
        .expectInOrder("quiet", "drain 25 s", "exit 75")
        .given("a leak that has come to 300 MB, the soft limit; it is this process's turn")
        .got(process.log)
        .butIf(
            log -> log.isEmpty() && leaking.readings().list().isEmpty(),
            "readings is empty, so the trend stays TOO_EARLY: add each reading to readings")
        .butIf(
            log -> log.isEmpty() && leaking.readings().list().size() < 3 * Trend.PART,
            "after 31 looks, readings has only "
                + leaking.readings().list().size()
                + ", so the trend is still TOO_EARLY: add every reading, also below the soft limit")
        .butIf(
            log -> log.isEmpty() && Night.leavesAboveTheSoftLimit(LIMITS),
            "a leak that has come to 301 MB makes it leave. Does your code compare with >"
                + " limits.soft()? From the soft limit on means >=")
        .butIf(
            List.of(),
            "it stays, although it is a leak at the soft limit and in its turn. Later it may have to"
                + " leave together with others")
        .otherwise("quiet, drain, exit");
    process.log.clear();
    leavesAtTheThirtiethReading();
    leavesAtTheLastCall(waiting, "a leak that has come to 330 MB; another process has the turn");

    Watchdog alone =
        watchdog(
            () -> {
              throw RedisAway.exception();
            });
    leak(alone, 240, 329);
    stays(
        "a leak that has come to 329 MB; turn throws, because Redis is away",
        "an error is not a yes: while Redis is away every process would leave at once");
    leavesAtTheLastCall(
        alone, "a leak that has come to 330 MB; turn throws, because Redis is away");
    leavesOnceTheTurnIsFree();
  }

  private void leavesOnceTheTurnIsFree() {
    for (boolean away : new boolean[] {false, true}) {
      AtomicBoolean free = new AtomicBoolean();
      Watchdog watchdog =
          watchdog(
              () -> {
                if (away && !free.get()) throw RedisAway.exception();
                return free.get();
              });
      leak(watchdog, 240, 320);
      free.set(true);
      look(watchdog, 321 * MB);
      WATCHDOG
          .expectThat("it leaves as soon as it gets the turn")
          .given(
              "a leak from 240 to 320 MB, while "
                  + (away ? "Redis was away" : "another process had the turn")
                  + "; now 321 MB, and the turn is free")
          .butIf(
              process.log.isEmpty(),
              "it stays",
              "a turn that was refused can be free a look later. Does your code remember the refusal,"
                  + " and not ask again? Ask turn at every look at which all else says leave")
          .otherwise(true, "", "");
      process.log.clear();
    }
  }

  private void leavesAtTheThirtiethReading() {
    Watchdog watchdog = watchdog(true);
    leak(watchdog, 3 * Trend.PART - 1, 240, 299);
    look(watchdog, 300 * MB);
    WATCHDOG
        .expectThat("it leaves at the 30th look")
        .given("29 readings from 240 to 299 MB, and then 300 MB, the soft limit; it has the turn")
        .butIf(
            process.log.isEmpty(),
            "it stays",
            "all 30 readings show a leak, and 29 are too early. A look later it would leave: does your"
                + " code ask Trend.of before it adds the new reading?")
        .otherwise(true, "", "");
    process.log.clear();
  }

  private void leavesAtTheLastCall(Watchdog watchdog, String given) {
    resident.set(330 * MB);
    boolean threw = false;
    try {
      watchdog.look();
    } catch (RedisUnavailable | IllegalStateException e) {
      threw = true;
    }
    WATCHDOG
        .expectThat("it leaves at the last call, 330 MB")
        .given(given)
        .butIf(
            threw && !process.exited(),
            "it asks for the turn, and that throws",
            "from the last call on the turn does not count: do not ask for it (|| asks only when it"
                + " has to, |= asks always)")
        .butIf(
            !process.exited() && leavesAt(330 * MB),
            "it stays",
            "it left at 330 MB at its first look, but not now that the trend is a leak and it does"
                + " not get the turn: does the turn win over the last call?")
        .butIf(
            !process.exited(),
            "it stays",
            "from the last call on, it leaves whatever the trend and the turn")
        .otherwise(true, "", "");
    process.log.clear();
  }

  /** Whether a new watchdog without the turn leaves when its first reading is this. */
  private static boolean leavesAt(long bytes) {
    FakeProcess other = new FakeProcess();
    new Watchdog(LIMITS, () -> bytes, () -> false, other).look();
    return other.exited();
  }

  private void leak(Watchdog watchdog, int from, int to) {
    leak(watchdog, 3 * Trend.PART, from, to);
  }

  private void leak(Watchdog watchdog, int looks, int from, int to) {
    for (int i = 0; i < looks; i++) {
      look(watchdog, from * MB + (to - from) * MB * i / (looks - 1));
    }
    Night.needsTrend(watchdog);
  }

  private void looks(Watchdog watchdog, int count, int mb) {
    for (int i = 0; i < count; i++) {
      look(watchdog, mb * MB);
    }
  }

  /** An error in look ends this look, not the series. */
  private void look(Watchdog watchdog, long bytes) {
    resident.set(bytes);
    try {
      watchdog.look();
    } catch (RedisUnavailable | IllegalStateException redisIsAway) {
      // allowed: ticker goes on with the next look
    }
    Night.needsTrend(watchdog);
  }

  private void stays(String given, String why) {
    WATCHDOG
        .expectThat("the process stays")
        .given(given)
        .butIf(
            process.did("quiet") && !process.exited(),
            "it goes quiet, and does not exit",
            "a quiet process claims no more jobs, so it lives on and does nothing. Going quiet is the"
                + " first step of leaving: do it only once all that is needed to leave is true")
        .butIf(
            !process.log.isEmpty(),
            "it left: "
                + String.join(", ", process.log.subList(0, Math.min(3, process.log.size()))),
            why)
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("exits whatever goes wrong before")
  @Promise("The exit must happen whatever quiet and drain throw.")
  void exitsAnyway() {
    Exits.check();
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("keeps looking while every thread of the worker is blocked")
  void onItsOwnThread(TestBench bench) {
    Watchdog watchdog = watchdog(true);
    List<Duration> pauses = new ArrayList<>();
    List<Runnable> looks = new ArrayList<>();
    BlockingHandler jobs = bench.heldJobs();
    Worker.Builder worker = bench.worker().concurrency(2).handle("WelcomeMail", jobs);
    watchdog.begin(
        worker,
        (pause, look) -> {
          pauses.add(pause);
          looks.add(look);
        });
    int atOnce = asked.get();
    boolean begun = !looks.isEmpty();
    Worker started = bench.start(worker);
    bench.soon(() -> asked.get() > atOnce || !looks.isEmpty());
    boolean byItself = asked.get() > 0 && !askedBy.contains(Thread.currentThread());
    int beforeBeat = asked.get();
    started.beat();
    int atBeat = asked.get() - beforeBeat;
    int beforeJob = asked.get();
    bench.client().push("WelcomeMail", 1);
    bench.client().push("WelcomeMail", 2);
    jobs.awaitRunning(2);
    int atJob = asked.get() - beforeJob;
    int before = asked.get();
    askedBy.clear();
    looks.forEach(Runnable::run);
    boolean read = looks.isEmpty() || bench.soon(() -> asked.get() > before);
    boolean handedOn = read && !looks.isEmpty() && !askedBy.contains(Thread.currentThread());
    WATCHDOG
        .expectThat("begin itself calls ticker.every, before the worker starts")
        .butIf(
            !begun && !looks.isEmpty(),
            "begin did not call it, and it was called later",
            "a worker can also grow, or hang, while it starts: call ticker.every in begin itself, not"
                + " in a listener or a middleware")
        .otherwise(true, "", "");
    WATCHDOG
        .expectThat("the watchdog looks when its time has come")
        .given("both threads of the worker are blocked in jobs")
        .butIf(
            looks.isEmpty() && byItself,
            "it looks on a thread of its own making",
            "ticker has the thread for that, which also ends with the worker: pass look to"
                + " ticker.every")
        .butIf(
            looks.isEmpty() && atBeat > 0,
            "ticker was given nothing to run, and it looked at a heartbeat",
            "while Redis is away there is no heartbeat, and memory still grows: pass look to"
                + " ticker.every, which needs neither the worker's threads nor Redis")
        .butIf(
            looks.isEmpty() && atJob > 0,
            "ticker was given nothing to run, and it looked when a job began or ended",
            "that is inside the threads that run the jobs: when all of them are blocked, nothing"
                + " looks. Pass look to ticker.every")
        .butIf(
            looks.isEmpty() && atOnce > 0,
            "begin looked once",
            "one look is not a watch: ticker.every runs it again and again")
        .butIf(
            looks.isEmpty(),
            "ticker was given nothing to run",
            "look() was not called yet. Will a timer of your own call it? ticker is that timer, and it"
                + " also ends with the worker: pass look to ticker.every")
        .butIf(
            atOnce > 0,
            "begin itself also looked",
            "ticker.every runs the first look at once, on its own thread. A look of yours in begin is"
                + " one too many, on the thread that builds the worker")
        .butIf(
            handedOn,
            "another thread than ticker's took the reading",
            "ticker calls what you give it on a thread that only looks. Does your code hand look to a"
                + " pool or to another thread? When that one is busy, nothing looks: pass this::look")
        .butIf(
            asked.get() == before,
            "what ticker runs took no reading",
            "ticker has to run look(), which asks resident")
        .butIf(
            looks.size() > 1,
            "ticker.every was called " + looks.size() + " times",
            "one series of looks is enough")
        .otherwise(true, "", "");
    WATCHDOG
        .expect(10, "s")
        .given("the time from one look to the next; limits.every() is 10 s")
        .got(pauses.get(0).toMillis() / 1000.0)
        .butIf(25, "that is the drain")
        .butIf(
            s -> s < 1,
            "that often, looking costs more than it saves: the last call counts with limits.every()")
        .butIf(s -> s > 10, "that is too seldom: the last call counts with limits.every()")
        .otherwise("limits.every()");
  }

  @Test
  @Tag("task-3")
  @Order(6)
  @DisplayName("any night: it leaves at the right look, or stays")
  void anyNight() {
    Generated.inputs(150, Night::of).smaller(Night::smaller).check(Night::check);
  }
}
