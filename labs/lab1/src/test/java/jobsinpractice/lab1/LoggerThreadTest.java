package jobsinpractice.lab1;

import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("The logger's thread")
class LoggerThreadTest {
  static final Task THREAD =
      Task.of(1, 4, "the logger thread")
          .asks(
              "print the line once a second, on a thread of its own that outlives a Redis outage"
                  + " and has ended when stop() returns")
          .lookAt("Sleeper (this lab) · java.lang.Thread · chapter 1, \"A thread that watches\"")
          .whenThrown(
              NullPointerException.class,
              "start() makes the thread, and stop() ends that same one: keep it in a field");

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** So many lines at once come from a loop that does not wait. */
  private static final int FLOOD = 10;

  @Test
  @Tag("task-4")
  @DisplayName("a line a second, on its own thread, also after a Redis outage")
  void everySecond(TestBench bench) throws Exception {
    bench.redis();
    try (HandTime time = new HandTime();
        Lines lines = new Lines(bench)) {
      LoggerThread logger = new LoggerThread(lines, time);
      startsAndReturns(bench, logger, lines, time);
      printsOnceASecond(bench, lines, time);
      outlivesAnOutage(bench, lines, time);
    }
  }

  @Test
  @Tag("task-4")
  @DisplayName("the thread has ended when stop() returns")
  void stops(TestBench bench) throws Exception {
    try (HandTime time = new HandTime();
        Lines lines = new Lines(null)) {
      LoggerThread logger = new LoggerThread(lines, time);
      startsAndReturns(bench, logger, lines, time);
      stopsWhileItSleeps(bench, logger, lines, time);
    }
    try (HandTime time = new HandTime();
        Lines lines = new Lines(null)) {
      LoggerThread logger = new LoggerThread(lines, time);
      startsAndReturns(bench, logger, lines, time);
      stopsWhileItPrints(bench, logger, lines, time);
    }
  }

  private static void startsAndReturns(
      TestBench bench, LoggerThread logger, Lines lines, HandTime time) throws Exception {
    Call start = Call.of(logger::start);
    bench.soon(() -> start.isDone() || lines.thread() == start.thread());
    THREAD
        .expectThat("start() starts a thread and returns")
        .butIf(
            lines.thread() == start.thread(),
            "the line was printed by the thread that called start()",
            "run() runs the loop right here, and the worker would never get past its startup: a new"
                + " thread begins with Thread.start()")
        .otherwise(
            start.isDone(), "it has not returned", "what start() begins must not hold it up");
    start.get();
    boolean[] waits = {false};
    bench.soon(
        () -> {
          waits[0] |= waitsByItself(lines.thread());
          return time.asleep() || lines.diedOf() != null || lines.begun() > FLOOD;
        });
    if (lines.begun() == 0 && time.asleep()) {
      time.give(SECOND); // a logger that waits before its first line is right as well
      bench.soon(() -> lines.begun() == 1 && time.asleep());
    }
    THREAD
        .expectThat("a thread of yours prints the first line")
        .butIf(
            lines.begun() == 0,
            "none was printed, and nothing waits",
            "a Thread does nothing before its start()")
        .otherwise(lines.diedOf() == null, "it died", "nothing may leave run() but its end");
    THREAD
        .expectThat("the thread waits with the sleeper between two lines")
        .butIf(
            lines.begun() > FLOOD && !waits[0],
            lines.begun() + " lines were printed at once",
            "nothing waits between two lines, so a whole core is busy printing: sleep EVERY")
        .butIf(
            !time.asleep(),
            "it does not call the sleeper",
            "it may wait, but not with the sleeper that it was given: Thread.sleep and timers do not"
                + " know the test's time. Call sleeper.sleep(EVERY)")
        .otherwise(
            lines.begun() == 1, lines.begun() + " lines were printed", "print one, sleep EVERY");
  }

  private static void printsOnceASecond(TestBench bench, Lines lines, HandTime time) {
    THREAD
        .expect(LoggerThread.NAME)
        .given("the name of the thread that prints, as a thread dump shows it")
        .got(lines.thread().getName())
        .butIf(
            name -> name.matches("(Thread|pool)-\\d+.*"),
            "that is the name that Java makes up: give the thread NAME, so that a thread dump tells"
                + " what it is")
        .otherwise("give the thread NAME");

    int before = lines.begun();
    for (int second = 1; second <= 5; second++) {
      passes(bench, lines, time);
    }
    THREAD
        .expectThat("the thread goes on after its first line")
        .butIf(
            !lines.threadIsAlive(),
            "it has ended",
            "it printed once and was done: print and sleep in a loop, until stop()")
        .otherwise(lines.begun() > before, "no line came", "sleep EVERY, which is one second");
    THREAD
        .expect(5, "lines")
        .given("five seconds pass")
        .got(lines.begun() - before)
        .butIf(
            n -> n > 5,
            "the wait between two lines is too short: EVERY is one second, and times in Java are"
                + " milliseconds more often than not")
        .otherwise("one line, then sleep EVERY, again and again");
  }

  /** A second passes, and the thread has done what it does in a second: it sleeps, or has ended. */
  private static void passes(TestBench bench, Lines lines, HandTime time) {
    int flood = lines.begun() + FLOOD;
    time.give(SECOND);
    bench.soon(() -> time.asleep() || !lines.threadIsAlive() || lines.begun() > flood);
  }

  private static void outlivesAnOutage(TestBench bench, Lines lines, HandTime time) {
    int before = lines.begun();
    bench.redisDown();
    for (int second = 1; second <= 4; second++) {
      passes(bench, lines, time);
    }
    THREAD
        .expectThat("the thread goes on while Redis is away")
        .given("Redis is killed for four seconds")
        .butIf(
            lines.diedOf() != null,
            "it died of " + name(lines.diedOf()),
            "an exception that leaves run() ends the thread, for good: catch it around the line")
        .butIf(
            !lines.threadIsAlive(),
            "it has ended",
            "the first Redis error left the loop: the try belongs inside the loop, around the line"
                + " alone")
        .butIf(
            lines.begun() - before > 4,
            "it tried " + (lines.begun() - before) + " times in four seconds",
            "after an error nothing waits, so the loop spins until Redis is back: sleep after a"
                + " line that failed, too")
        .otherwise(
            lines.begun() - before == 4,
            "it tried " + (lines.begun() - before) + " times in four seconds",
            "one try a second, as before");

    bench.redisUp();
    int printed = lines.printed();
    for (int second = 1; second <= 5; second++) {
      passes(bench, lines, time);
    }
    THREAD
        .expectThat("lines are printed again when Redis is back")
        .otherwise(
            lines.printed() > printed,
            "none came within five seconds",
            "an outage must not change what the loop does");
  }

  private static void stopsWhileItSleeps(
      TestBench bench, LoggerThread logger, Lines lines, HandTime time) throws Exception {
    int before = lines.begun();
    Call stop = Call.of(logger::stop);
    boolean returned =
        bench.soon(
            () -> {
              if (!stop.isDone() && stop.waits()) {
                time.give(SECOND); // to wait for the end of the second is allowed
              }
              return stop.isDone() || lines.begun() > before + 3;
            });
    THREAD
        .expectThat("stop() ends the thread")
        .given("it sleeps when stop() is called")
        .butIf(
            lines.begun() > before + 3,
            "it goes on and prints line after line",
            "the interrupt came and was caught inside the loop, which went on: after stop() the"
                + " loop has to end")
        .otherwise(returned, "stop() does not return", "wake the thread, then join it");
    stop.get();
    if (!bench.soon(() -> !lines.threadIsAlive())) {
      time.give(SECOND);
      bench.soon(() -> lines.begun() > before || !lines.threadIsAlive());
      THREAD
          .expectThat("no thread outlives stop()")
          .given("it sleeps when stop() is called")
          .butIf(
              lines.begun() > before,
              "a second later it prints the next line",
              "nothing has told the thread to end: its loop runs for ever, and outlives the worker")
          .butIf(
              !lines.threadIsAlive(),
              "it sleeps on until its second is over",
              "a flag is read when the sleep is over: interrupt the thread to wake it, and join it")
          .otherwise(false, "it is still there", "interrupt it, and join it");
    }
  }

  private static void stopsWhileItPrints(
      TestBench bench, LoggerThread logger, Lines lines, HandTime time) throws Exception {
    int before = lines.begun();
    lines.hold();
    time.give(SECOND);
    bench.soon(() -> lines.begun() > before);
    Call stop = Call.of(logger::stop);
    bench.soon(() -> stop.isDone() || stop.waits());
    THREAD
        .expectThat("stop() waits for the line that is being printed")
        .given("the thread is reading from Redis when stop() is called")
        .butIf(
            stop.isDone(),
            "it returned while the thread was still at work",
            "to interrupt is to ask, not to wait: join the thread, or it outlives the worker and"
                + " its connection")
        .otherwise(true, "", "");
    lines.release();
    boolean ended =
        bench.soon(
            () -> {
              if (time.asleep()) {
                time.give(SECOND); // to wait for the end of the second is allowed
              }
              return stop.isDone() && !lines.threadIsAlive() || lines.begun() > before + FLOOD;
            });
    THREAD
        .expectThat("the thread ends once its line is printed")
        .given("the thread is reading from Redis when stop() is called")
        .otherwise(
            ended && !lines.threadIsAlive(),
            "it goes on",
            "the loop has to see that it was told to stop, also when that came while it was not"
                + " asleep");
    stop.get();
  }

  /** In Thread.sleep, or as a timer's thread does; the line itself never waits so. */
  private static boolean waitsByItself(Thread thread) {
    return thread != null
        && thread.getState() == TIMED_WAITING
        && Stream.of(thread.getStackTrace())
            .noneMatch(frame -> frame.getClassName().matches("redis\\.clients\\..*|.*\\.HandTime"));
  }

  private static String name(Throwable error) {
    return error == null ? "" : error.getClass().getSimpleName();
  }

  /** A call of the learner's code on a thread of its own, so that a test can see that it hangs. */
  private record Call(FutureTask<Void> task, Thread thread) {
    static Call of(Runnable learners) {
      Callable<Void> call =
          () -> {
            learners.run();
            return null;
          };
      FutureTask<Void> task = new FutureTask<>(call);
      Thread thread = new Thread(task, "the worker");
      thread.setDaemon(true);
      thread.start();
      return new Call(task, thread);
    }

    boolean isDone() {
      return task.isDone();
    }

    boolean waits() {
      return Set.of(WAITING, TIMED_WAITING).contains(thread.getState());
    }

    /** Throws what the call threw. */
    void get() throws Exception {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }
}
