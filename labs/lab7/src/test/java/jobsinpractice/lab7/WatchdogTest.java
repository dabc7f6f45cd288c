package jobsinpractice.lab7;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.BlockingHandler;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("The watchdog")
class WatchdogTest {
  static final Task WATCHDOG =
      Task.of(7, 3, "quiet, drain, exit")
          .asks("look on a thread of your own; in time before the limit go quiet, drain and exit")
          .lookAt(
              "Limits, OwnProcess, Beside (this lab) · chapter 7, \"Leave before you are killed\"");

  private static final long MB = 1 << 20;

  /** Container 400 MB, soft 300; 2 MB/s for 10 + 25 s: the last call is at 330 MB. */
  private static final Limits LIMITS =
      new Limits(400 * MB, 300 * MB, 2 * MB, Duration.ofSeconds(10), Duration.ofSeconds(25));

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
  @DisplayName("the last call leaves room for one more look and the drain")
  void lastCall() {
    WATCHDOG
        .expect(330, "MB")
        .given("a container of 400 MB, a leak of 2 MB a second, a look every 10 s, a drain of 25 s")
        .got((double) watchdog(true).lastCall() / MB)
        .butIf(
            400,
            "that is the container's limit: who gets there is dead already, and drains nothing")
        .butIf(
            350, "that leaves room for the drain alone: 10 s may pass until the next look sees it")
        .butIf(380, "that leaves room until the next look alone: the drain takes 25 s more")
        .butIf(300, "that is the soft limit: from there on only a leak leaves, and in its turn")
        .butIf(375, "a second of drain is not a MB: time times growth")
        .butIf(365, "a second is not a MB: time times growth")
        .butIf(470, "that lies above the container's limit: the growth has to come off it")
        .butIf(
            70, "that is how much it may grow while it leaves: take it off the container's limit")
        .butIf(
            mb -> mb < 0, "below 0: growth is bytes a second, and time was taken in milliseconds")
        .otherwise("container minus growth times (every plus drain)");
    Limits quick =
        new Limits(400 * MB, 300 * MB, 10 * MB, Duration.ofMillis(500), Duration.ofMillis(1_200));
    WATCHDOG
        .expect(383, "MB")
        .given("a container of 400 MB, 10 MB a second, a look every 500 ms, a drain of 1,200 ms")
        .got((double) new Watchdog(quick, () -> 0, () -> true, process).lastCall() / MB)
        .butIf(
            mb -> Math.abs(mb - 390) < 1e-6,
            "1.7 s became 1 s: toSeconds() cuts off what is behind the point")
        .otherwise("container minus growth times 1.7 s");
  }

  @Test
  @Tag("task-3")
  @DisplayName("from the last call on: quiet, drain, exit 75")
  void leaves() {
    Watchdog watchdog = watchdog(false);
    resident.set(330 * MB);
    watchdog.look();
    String given =
        "330 MB at the first look; the last call is 330 MB; it is another process's turn";
    WATCHDOG
        .expectThat("it leaves at the last call")
        .given(given)
        .butIf(
            asked.get() == 0,
            "it did not ask resident",
            "another number decides: the limit is held against resident memory, and resident tells"
                + " it")
        .butIf(
            process.log.isEmpty(),
            "it stays",
            "from the last call on neither trend nor turn matter: a moment later it is killed")
        .butIf(
            process.exited() && !process.did("drain"),
            "it exits without a drain",
            "an exit in the middle of jobs interrupts them: quiet, then wait until none runs")
        .butIf(
            process.exited() && !process.did("quiet"),
            "it drains without going quiet",
            "a worker that claims on is never empty: quiet comes first")
        .butIf(
            !process.exited(),
            "it does not exit",
            "a quiet process does nothing and keeps its memory: it has to end, so that another one"
                + " starts")
        .butIf(
            !process.log.get(0).equals("quiet"),
            "it drains before it goes quiet",
            "while it drains it claims on, and is never empty: quiet comes first")
        .butIf(
            process.did("exit") && !process.log.get(process.log.size() - 1).startsWith("exit"),
            "the exit is not the last step",
            "what comes after an exit is never done")
        .otherwise(true, "", "");
    WATCHDOG
        .expectInOrder("quiet", "drain 25 s", "exit 75")
        .given(given)
        .got(process.log)
        .butIf(
            log -> log.contains("exit 0"),
            "0 says that all is done and nobody wants it back: a supervisor leaves it be. The agreed"
                + " code is RESTART")
        .butIf(
            log -> log.contains("exit 1"),
            "1 says that it crashed, and a supervisor waits longer each time: the agreed code is"
                + " RESTART")
        .butIf(
            log -> log.contains("exit 137") || log.contains("exit 143"),
            "that is what a killed process ends with: the agreed code is RESTART")
        .butIf(
            log -> log.contains("drain 35 s") || log.contains("drain 10 s"),
            "the drain may take limits.drain()")
        .otherwise("quiet, drain for limits.drain(), exit with RESTART");
  }

  @Test
  @Tag("task-3")
  @DisplayName("from the soft limit on: only a leak, and only in its turn")
  void softLimit() {
    Watchdog watchdog = watchdog(true);
    for (int i = 0; i < 3 * Trend.PART; i++) {
      resident.set((i == 7 ? 310 : 200) * MB);
      watchdog.look();
    }
    stays(
        "200 MB for a while, once 310 MB",
        "one reading above the soft limit is no leak: ask the trend, and below the soft limit stay");
    for (int i = 0; i < 3 * Trend.PART; i++) {
      resident.set(310 * MB);
      watchdog.look();
    }
    stays(
        "it rose to 310 MB and has stayed there; the soft limit is 300, the last call 330 MB",
        "that is a plateau: the next process would get there as well, and be restarted for ever");

    Watchdog leaking = watchdog(true);
    leak(leaking, 240, 299);
    stays("a leak that has come to 299 MB; the soft limit is 300", "the soft limit is not reached");
    WATCHDOG
        .expectThat("the turn is asked for last")
        .given("a plateau above the soft limit, and a leak below it")
        .butIf(
            turns.get() > 0,
            "it was asked for",
            "asking takes the turn from the others: ask only when everything else says go")
        .otherwise(true, "", "");
    resident.set(300 * MB);
    leaking.look();
    WATCHDOG
        .expectInOrder("quiet", "drain 25 s", "exit 75")
        .given("a leak that has come to 300 MB, the soft limit; it is this process's turn")
        .got(process.log)
        .butIf(
            log -> log.isEmpty() && leaking.readings().list().isEmpty(),
            "readings is empty, so the trend is too early for ever: add each reading")
        .butIf(
            List.of(),
            "it stays: a leak at the soft limit, in its turn, is the time to go. Later it may have to"
                + " go together with others")
        .otherwise("quiet, drain, exit");
    process.log.clear();

    Watchdog waiting = watchdog(false);
    leak(waiting, 240, 329);
    stays(
        "a leak that has come to 329 MB; the last call is 330; it is another process's turn",
        "two that restart together are two that do no work: wait for the turn until the last call");
    goesAtTheLastCall(waiting, "a leak that has come to 330 MB; it is another process's turn");

    Watchdog alone =
        watchdog(
            () -> {
              throw new IllegalStateException("Redis is away");
            });
    leak(alone, 240, 299);
    goesAtTheLastCall(alone, "a leak that has come to 330 MB; turn throws, because Redis is away");
  }

  private void goesAtTheLastCall(Watchdog watchdog, String given) {
    resident.set(330 * MB);
    boolean threw = false;
    try {
      watchdog.look();
    } catch (IllegalStateException e) {
      threw = true;
    }
    WATCHDOG
        .expectThat("it leaves at the last call, 330 MB")
        .given(given)
        .butIf(
            threw && !process.exited(),
            "it asks for the turn, and that throws",
            "from the last call on the turn does not matter: do not ask for it (|| asks only when it"
                + " has to, |= asks always)")
        .butIf(
            !process.exited(),
            "it stays",
            "a leak waits for its turn until the last call, and no longer: look whether an answer of"
                + " the turn overwrites that of the last call")
        .otherwise(true, "", "");
    process.log.clear();
  }

  private void leak(Watchdog watchdog, int from, int to) {
    int looks = 3 * Trend.PART;
    for (int i = 0; i < looks; i++) {
      resident.set(from * MB + (to - from) * MB * i / (looks - 1));
      watchdog.look();
    }
  }

  private void stays(String given, String why) {
    WATCHDOG
        .expectThat("the process stays")
        .given(given)
        .butIf(!process.log.isEmpty(), "it went: " + String.join(", ", process.log), why)
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-3")
  @DisplayName("exits whatever goes wrong before")
  void exitsAnyway() {
    FakeProcess quietFails = new FakeProcess();
    quietFails.quietFails = new IllegalStateException("Redis is away");
    FakeProcess drainFails = new FakeProcess();
    drainFails.drainFails = new IllegalStateException("Redis is away");
    FakeProcess neverEmpty = new FakeProcess();
    neverEmpty.drains = false;
    goes(quietFails, "quiet() throws, because Redis is away");
    goes(drainFails, "drain() throws, because Redis is away");
    goes(neverEmpty, "drain() answers false: after 25 s a job still runs");
    FakeProcess full = new FakeProcess();
    full.drainFails = new OutOfMemoryError("Java heap space");
    goes(full, "drain() throws OutOfMemoryError, which is an Error and no Exception");
  }

  private static void goes(FakeProcess process, String given) {
    try {
      new Watchdog(LIMITS, () -> 399 * MB, () -> true, process).look();
    } catch (IllegalStateException | OutOfMemoryError passedOn) {
      // allowed: the thread that looks says it
    }
    WATCHDOG
        .expectThat("it exits with 75 all the same")
        .given(given)
        .butIf(
            !process.exited() && process.drains,
            "it does not exit",
            "it has gone quiet and stays: it does no work, and grows until it is killed. The exit"
                + " belongs into a finally")
        .butIf(
            !process.exited(),
            "it does not exit",
            "one job that hangs must not keep a process that is about to be killed: exit hands it"
                + " back")
        .otherwise(process.did("exit 75"), "it ended with " + process.log, "exit with RESTART");
  }

  @Test
  @Tag("task-3")
  @DisplayName("looks on while every thread of the worker is blocked")
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
    Worker started = bench.start(worker);
    bench.soon(() -> asked.get() > atOnce || !looks.isEmpty());
    int beforeBeat = asked.get();
    started.beat();
    int atBeat = asked.get() - beforeBeat;
    int beforeJob = asked.get();
    bench.client().push("WelcomeMail", 1);
    bench.client().push("WelcomeMail", 2);
    jobs.awaitRunning(2);
    int atJob = asked.get() - beforeJob;
    int before = asked.get();
    boolean elsewhere = asked.get() > 0 && !askedBy.contains(Thread.currentThread());
    looks.forEach(Runnable::run);
    WATCHDOG
        .expectThat("the watchdog looks when its time has come")
        .given("both threads of the worker are blocked in jobs")
        .butIf(
            looks.isEmpty() && atBeat > 0,
            "it looks at heartbeats only",
            "while Redis is away there is no heartbeat, and memory grows on: run it beside the worker,"
                + " which needs neither its threads nor Redis")
        .butIf(
            looks.isEmpty() && atJob > 0,
            "it looks when a job begins or ends only",
            "that is inside the threads that do the jobs: when all of them are blocked, nobody looks."
                + " Run it beside the worker")
        .butIf(
            looks.isEmpty() && elsewhere,
            "it looks on a thread of its own making",
            "nobody ends that one with the worker: beside.every has a thread that ends with it")
        .butIf(
            looks.isEmpty() && atOnce > 0,
            "it looked once, and never again",
            "one reading is no watch: beside.every runs it again and again")
        .butIf(
            looks.isEmpty(),
            "beside was given nothing to run",
            "nothing calls look(), or a timer that nobody ends with the worker: beside.every is for"
                + " it")
        .butIf(
            asked.get() == before,
            "beside runs something else",
            "what runs beside the worker has to be look()")
        .otherwise(looks.size() == 1, "it is begun " + looks.size() + " times", "once is enough");
    WATCHDOG
        .expect(10, "s")
        .given("the time from look to look; limits.every() is 10 s")
        .got(pauses.get(0).toMillis() / 1000.0)
        .butIf(25, "that is the drain")
        .butIf(
            s -> s < 1,
            "that often, watching costs more than it saves: the last call reckons with"
                + " limits.every()")
        .butIf(s -> s > 10, "that is too seldom: the last call reckons with limits.every()")
        .otherwise("limits.every()");
  }
}
