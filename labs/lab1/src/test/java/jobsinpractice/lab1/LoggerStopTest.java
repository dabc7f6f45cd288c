package jobsinpractice.lab1;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.OwnThread;
import jobsinpractice.testkit.interleaving.WatchedThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("The logger's end")
class LoggerStopTest implements Lab1Tasks {
  private static final String HOLDS =
      "does stop() join the thread while it holds a lock? When the thread comes to that lock, each"
          + " waits for the other forever: change the flag under the lock, and join outside of it";

  private static final String INTERRUPTS_ITSELF =
      "in stop(), Thread.currentThread() is the thread that calls stop(). When that thread is"
          + " interrupted, join() throws InterruptedException at once, and waits for nothing:"
          + " interrupt the thread that start() has started, and then join it";

  /** A stop that comes right after the start usually comes before the thread's first statement. */
  private static final int TIMES = 60;

  /** A search by name finds the right one of two threads by luck, and hardly this often. */
  private static final int PAIRS = 8;

  @Test
  @Order(1)
  @Tag("task-5")
  @DisplayName("stop() while the thread sleeps: it has ended when stop() returns")
  @Promise("When stop() returns, the thread must have ended.")
  void whileItSleeps(TestBench bench) throws Exception {
    try (RunningLogger running = RunningLogger.started(bench, false)) {
      Lines lines = running.lines;
      HandTime time = running.time;
      int before = lines.begun();
      Call stop = Call.of(running.logger::stop);
      boolean returned =
          bench.soon(
              () -> {
                if (!stop.isDone() && stop.waits() && time.asleep()) {
                  time.give(RunningLogger.SECOND); // to wait for the end of the second is allowed
                }
                return stop.isDone() || lines.begun() > before + 3;
              });
      ENDURES
          .expectThat("stop() ends the thread")
          .given("the thread sleeps when stop() is called")
          .butIf(
              lines.begun() > before + 3,
              "it goes on and prints line after line",
              "does your loop look at anything that stop() changes? If InterruptedException is"
                  + " caught inside the loop, the loop goes on, and isInterrupted() is false again:"
                  + " catch it around the loop, or set a flag. If stop() sets a flag, does it do so"
                  + " before it joins?")
          .butIf(
              !returned && Locks.isBlocked(stop.thread()),
              "stop() waits for a lock",
              "does the thread hold that lock while it sleeps or prints? Then stop() cannot even"
                  + " begin: hold no lock during sleeper.sleep and line.run")
          .butIf(
              !returned && Locks.blocks(stop.thread()),
              "stop() and the thread wait for each other",
              HOLDS)
          .butIf(
              !returned && !lines.threadIsAlive(),
              "the thread has ended, and stop() does not return",
              "what does stop() wait for? Inside stop(), Thread.currentThread() is the thread that"
                  + " calls stop(). Join the thread that start() has started")
          .otherwise(returned, "stop() does not return", "wake the thread, then join it");
      stop.get();
      bench.soon(() -> !lines.threadIsAlive() || time.asleep());
      if (lines.threadIsAlive()) { // the next test looks at once
        livesOn(bench, running, stop, before);
      }
    }
  }

  private static void livesOn(TestBench bench, RunningLogger running, Call stop, int before) {
    Lines lines = running.lines;
    boolean asleep = running.time.asleep();
    running.time.give(RunningLogger.SECOND);
    bench.soon(() -> lines.begun() > before || !lines.threadIsAlive());
    boolean printsOn = asleep && lines.begun() > before;
    bench.soon(() -> !lines.threadIsAlive() || running.time.asleep());
    ENDURES
        .expectThat("the thread has ended when stop() returns")
        .given("the thread sleeps when stop() is called")
        .butIf(
            stop.hasInterruptedItself(),
            "stop() interrupted the thread that called it, and returned before the logger's thread had"
                + " ended",
            INTERRUPTS_ITSELF)
        .butIf(
            printsOn && !lines.threadIsAlive(),
            "a second later it prints one more line, and then it ends",
            "stop() has returned, and did not wait for the thread's end. Does it only set a flag,"
                + " which your loop looks at after the line? Interrupt the thread, and join it")
        .butIf(
            printsOn,
            "a second later it prints the next line, and goes on",
            "stop() has returned, and your loop outlives the worker. Does stop() change anything that"
                + " the loop looks at? Interrupt the thread, and join it")
        .butIf(
            asleep,
            "it sleeps until its second is over",
            "stop() has returned, and did not wait for the thread's end. Does it only set a flag,"
                + " wait for the line alone, or wait with a time limit? Join the thread without a"
                + " limit; an interrupt before that wakes it")
        .otherwise(false, "it is still there", "interrupt it, and join it");
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("stop() while the line is being printed: it waits for that line")
  @Promise("When stop() returns, the thread must have ended.")
  void whileItPrints(TestBench bench) throws Exception {
    boolean waitsAgain = withALimit(bench);
    try (RunningLogger running = RunningLogger.started(bench, false)) {
      Lines lines = running.lines;
      HandTime time = running.time;
      int before = lines.begun();
      lines.hold();
      time.give(RunningLogger.SECOND);
      bench.soon(() -> lines.begun() > before);
      Call stop = Call.of(running.logger::stop);
      bench.soon(
          () ->
              stop.isDone()
                  || stop.waitsForGood() && !stop.hasInterruptedItself() // else for a moment only
                  || waitsAgain && stop.waits()
                  || Locks.isBlocked(stop.thread()));
      ENDURES
          .expectThat("stop() waits until the line is printed and the thread has ended")
          .given("the thread is reading from Redis when stop() is called")
          .butIf(
              stop.isDone() && stop.hasInterruptedItself(),
              "stop() interrupted the thread that called it, and returned while the logger's"
                  + " thread was still at work",
              INTERRUPTS_ITSELF)
          .butIf(
              stop.isDone(),
              "stop() returned while the thread was still at work",
              "an interrupt asks the thread to end, and does not wait until it has ended: join the"
                  + " thread, or it outlives the worker and its connection")
          .otherwise(true, "", "");
      lines.release();
      boolean ended = // to wait for the end of the second is allowed
          running.secondsUntil(
              () ->
                  stop.isDone() && !lines.threadIsAlive()
                      || lines.begun() > before + RunningLogger.FLOOD);
      ENDURES
          .expectThat("the thread ends once its line is printed")
          .given("the thread is reading from Redis when stop() is called")
          .butIf(
              lines.begun() > before + RunningLogger.FLOOD,
              "it goes on and prints line after line",
              "stop() came while the thread was not asleep, and the loop did not notice: let the"
                  + " loop check a volatile flag")
          .otherwise(ended, "it has not ended", "let the loop check a volatile flag");
      stop.get();
    }
  }

  /**
   * Time passes at once here: a wait with a limit ends while the line is still being printed.
   *
   * @return whether stop() waits with a limit, and again whenever that time is over
   */
  private static boolean withALimit(TestBench bench) throws Exception {
    RunningLogger.started(bench, false).close(); // this test needs task 4
    try (WatchedThread watched = new WatchedThread(WatchedLogger.class)) {
      watched.start();
      bench.soon(() -> watched.lines() > 0);
      watched.hold();
      bench.soon(watched::isHeld);
      watched.stop();
      bench.soon(() -> watched.hasStopped() || watched.waits());
      ENDURES
          .expectThat("stop() waits until the line is printed and the thread has ended")
          .given(
              "the thread is reading from Redis when stop() is called, and Redis takes longer than"
                  + " the time limit in stop()")
          .butIf(
              watched.isHeld() && watched.hasStopped() && watched.waitedWithALimit(),
              "stop() gave up and returned while the thread was still at work",
              "does stop() wait with a time limit? When that time is over, the thread can still"
                  + " use the connection that the worker closes next: wait without a limit, as"
                  + " join() does")
          .otherwise(true, "", "");
      return watched.waitedWithALimit() && !watched.hasStopped();
    }
  }

  @Test
  @Order(3)
  @Tag("task-5")
  @DisplayName("stop() just as a sleep ends: the thread and stop() do not wait for each other")
  @Promise("When stop() returns, the thread must have ended.")
  void asASleepEnds(TestBench bench) throws Exception {
    try (RunningLogger running = RunningLogger.started(bench, false)) {
      Lines lines = running.lines;
      HandTime time = running.time;
      lines.noteLocks();
      running.second();
      int before = lines.begun();
      time.hold();
      Call stop = Call.of(running.logger::stop);
      bench.soon(() -> stop.isDone() || stop.waits());
      Set<String> both = Locks.heldBy(stop.thread());
      both.retainAll(lines.locks());
      time.release();
      running.secondsUntil(
          () ->
              stop.isDone() && !lines.threadIsAlive()
                  || stop.waits() && Locks.blocks(stop.thread())
                  || lines.begun() > before + RunningLogger.FLOOD);
      ENDURES
          .expectThat("stop() ends the thread")
          .given("the thread's sleep is just over when stop() is called")
          .butIf(stop.waits() && Locks.blocks(stop.thread()), "the two wait for each other", HOLDS)
          .butIf(
              !both.isEmpty(),
              "stop() holds a lock that the thread also takes for each line",
              HOLDS)
          .butIf(
              lines.begun() > before + RunningLogger.FLOOD,
              "it goes on and prints line after line",
              "stop() came when the sleep was over, so an interrupt did not end it, and the loop"
                  + " did not notice stop(): let the loop check a volatile flag")
          .otherwise(
              stop.isDone() && !lines.threadIsAlive(),
              "the thread is still there",
              "let the loop check a volatile flag before each line, and join the thread");
      stop.get();
    }
  }

  @Test
  @Order(4)
  @Tag("task-5")
  @DisplayName("stop() right after start(): the stop is not lost")
  void rightAfterStart(TestBench bench) throws Exception {
    RunningLogger.started(bench, false).close();
    for (int i = 0; i < TIMES; i++) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      try (RunningLogger running = RunningLogger.fresh(bench)) {
        // On a busy machine, the thread may print lines before this call gets to stop().
        AtomicInteger most = new AtomicInteger(Integer.MAX_VALUE);
        Call both =
            Call.of(
                () -> {
                  running.logger.start();
                  most.set(running.lines.begun() + 3);
                  running.logger.stop();
                });
        running.secondsUntil(() -> both.isDone() || running.lines.begun() > most.get());
        boolean livesOn = both.isDone() && !bench.soon(() -> !hasThreadSince(before));
        ENDURES
            .expectThat("stop() ends the thread")
            .given("stop() is called right after start()")
            .butIf(
                !both.isDone() && running.lines.begun() > most.get(),
                "it goes on and prints line after line",
                "stop() can come before the thread has begun. Does run() set the flag again? Give"
                    + " the flag its first value where it is declared, or in start()")
            .butIf(
                !both.isDone() && Locks.blocks(both.thread()),
                "stop() and the thread wait for each other",
                HOLDS)
            .otherwise(both.isDone(), "stop() does not return", "join a thread that will end");
        both.get();
        ENDURES
            .expectThat("the thread has ended when stop() returns")
            .given("stop() is called right after start()")
            .butIf(
                livesOn,
                "it is still there",
                "stop() can come before the thread has begun. Does stop() do nothing until run() has"
                    + " set a field, such as a flag or the thread? Set them in start()")
            .otherwise(true, "", "");
      }
    }
  }

  private static boolean hasThreadSince(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(LoggerThread.NAME) && !before.contains(thread));
  }

  @Test
  @Order(6)
  @Tag("task-5")
  @DisplayName("stop() changes a field that the thread reads: the thread sees the change")
  @Promise(
      "A field that stop() changes and the thread reads must be volatile, or guarded by a lock.")
  void sharedField(TestBench bench) throws Exception {
    RunningLogger.started(bench, false).close(); // this test needs task 4
    try (WatchedThread watched = new WatchedThread(WatchedLogger.class)) {
      watched.start();
      bench.soon(() -> watched.lines() > 2);
      watched.stop();
      bench.soon(watched::hasStopped);
      String field = watched.sharedField().orElse("");
      ENDURES
          .expectThat("the thread sees what start() and stop() change")
          .given("the thread has printed three lines when stop() is called")
          .butIf(
              !field.isEmpty(),
              "the thread uses the field \""
                  + field
                  + "\", and so does start() or stop(). It is not volatile, and no lock guards it",
              "Java promises the change only for a volatile field, or with a lock. Without them, a"
                  + " compiler may read the field once and never again: declare it volatile. An"
                  + " interrupt ends the sleep, but code below the line can swallow an interrupt")
          .otherwise(true, "", "");
    }
  }

  /** The learner's logger, as {@link WatchedThread} runs it. */
  static final class WatchedLogger implements OwnThread {
    private LoggerThread logger;

    @Override
    public void start(Runnable line, Pause pause) {
      logger = new LoggerThread(line, time -> pause.pause());
      logger.start();
    }

    @Override
    public void stop() {
      logger.stop();
    }
  }

  @Test
  @Order(5)
  @Tag("task-5")
  @DisplayName("two loggers: stopping one leaves the other running")
  void two(TestBench bench) throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      try (RunningLogger first = RunningLogger.started(bench, false);
          RunningLogger second = RunningLogger.started(bench, false)) {
        if (i % 2 == 0) {
          stopsOne(first, second);
        } else {
          stopsOne(second, first);
        }
      }
    }
  }

  private static void stopsOne(RunningLogger stopped, RunningLogger other) throws Exception {
    Call stop = Call.of(stopped.logger::stop);
    // An executor's awaitTermination can return just before its thread ends.
    stopped.secondsUntil(() -> stop.isDone() && !stopped.lines.threadIsAlive());
    boolean endedBoth = !other.lines.threadIsAlive();
    int before = other.lines.begun();
    other.second();
    ENDURES
        .expectThat("the other logger goes on")
        .given("one of two loggers is stopped")
        .butIf(
            endedBoth,
            "its thread has ended",
            "does stop() find its thread by the name, or in a static field? Each LoggerThread needs"
                + " its own: keep the thread in a field that is not static")
        .butIf(
            !stopped.lines.threadIsAlive() && other.lines.begun() == before,
            "it prints no line any more",
            "do both share a static field? Each LoggerThread needs its own thread and its own"
                + " flag")
        .butIf(
            stopped.lines.threadIsAlive(),
            "the stopped logger is still running",
            "does stop() end the wrong thread? A static field holds the last one: each LoggerThread"
                + " needs its own")
        .otherwise(other.lines.begun() == before + 1, "it prints too many", "one a second");
  }
}
