package jobsinpractice.lab1;

import java.util.Set;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("The logger's thread")
class LoggerThreadTest implements Lab1Tasks {
  private static final int SECONDS = 60;

  @Test
  @Order(1)
  @Tag("task-4")
  @DisplayName("start() returns, and a thread prints the first line at once")
  @Promise("The first line must come at once.")
  @Promise(
      "Wait only with sleeper.sleep(EVERY): the tests control the time, and they cannot control"
          + " Thread.sleep.")
  void firstLine(TestBench bench) throws Exception {
    try (RunningLogger running = RunningLogger.fresh(bench)) {
      startsAndReturns(bench, running);
      printsAndSleeps(bench, running);
    }
  }

  @Test
  @Order(2)
  @Tag("task-4")
  @DisplayName("a line a second, from a thread called utilization-logger")
  void everySecond(TestBench bench) throws Exception {
    try (RunningLogger running = RunningLogger.fresh(bench)) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      Thread caller = startsAndReturns(bench, running);
      printsAndSleeps(bench, running);
      String name = running.lines.thread().getName();
      boolean wrong = !name.equals(LoggerThread.NAME);
      ThreadGroup group = running.lines.thread().getThreadGroup();
      String seen = "its name is \"" + name + "\"";
      THREAD
          .expectThat("the thread that prints is called \"" + LoggerThread.NAME + "\"")
          .butIf(
              wrong && anotherHasTheName(running.lines.thread(), before),
              seen,
              "a thread of that name is there, and another thread prints the line. Does your loop"
                  + " hand the line to a pool, or to a thread of its own? Run the line in the loop")
          .butIf(
              wrong && caller.getName().equals(LoggerThread.NAME),
              seen + ", and the thread that called start() has got that name",
              "in start(), Thread.currentThread() is the worker's thread, which calls start(). Do"
                  + " you rename that one? Pass NAME to the thread that you create")
          .butIf(
              wrong && group != null && group.getName().equals(LoggerThread.NAME),
              seen + ", and its thread group is called \"" + LoggerThread.NAME + "\"",
              "a thread does not get the name of its group. Does your code pass NAME to a"
                  + " ThreadGroup? Pass it to the thread itself, as new Thread(runnable, NAME) does")
          .butIf(
              wrong && name.matches("(Thread|pool)-\\d+.*"),
              seen,
              "Java chose that name, as it does for a thread that gets none: pass NAME to the"
                  + " thread that you create, so that you find it in a dump")
          .butIf(
              wrong,
              seen,
              "pass the constant NAME to the thread, so that you find the thread in a dump")
          .otherwise(true, "", "");
      aMinute(running);
    }
  }

  /** Whether a thread that began since then has the right name, and does not print. */
  private static boolean anotherHasTheName(Thread prints, Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread != prints && !before.contains(thread))
        .anyMatch(thread -> thread.getName().equals(LoggerThread.NAME));
  }

  /** Returns the thread that called start(). */
  private static Thread startsAndReturns(TestBench bench, RunningLogger running) throws Exception {
    Lines lines = running.lines;
    lines.hold(); // a line takes long while Redis is slow, and start() must not wait for it
    Call start = Call.of(running.logger::start);
    bench.soon(() -> start.isDone() || lines.thread() == start.thread());
    boolean printsItself = lines.thread() == start.thread();
    if (printsItself) {
      lines.release();
      bench.soon(() -> start.isDone() || running.time.asleep() && start.waits());
    }
    THREAD
        .expectThat("start() starts a thread and returns")
        .butIf(
            printsItself && start.isDone(),
            "the thread that called start() printed the line",
            "does start() call line.run()? Then a slow line holds up the worker's startup: let the"
                + " new thread print every line, also the first")
        .butIf(
            printsItself,
            "the thread that called start() printed the line",
            "start() has not returned, and the worker would never get past its startup. Does"
                + " start() call run(), or is the loop in start()? Only Thread.start() begins a"
                + " new thread")
        .butIf(
            !start.isDone() && start.waits(),
            "it is still waiting",
            "does start() wait for the first line, or for the thread's end? The worker calls"
                + " start() while it starts up, so start() must not wait for the thread")
        .otherwise(start.isDone(), "it has not returned", "start() starts the thread and returns");
    start.get();
    lines.release();
    return start.thread();
  }

  private static void printsAndSleeps(TestBench bench, RunningLogger running) {
    Lines lines = running.lines;
    HandTime time = running.time;
    boolean[] waits = {false};
    bench.soon(
        () -> {
          boolean elsewhere = lines.waitsElsewhere();
          waits[0] |= lines.waitsByItself();
          return time.asleep()
              || lines.diedOf() != null
              || lines.begun() > RunningLogger.FLOOD
              || elsewhere;
        });
    String waitsIn = lines.waitsIn();
    THREAD
        .expectThat("the thread prints its first line, and then waits with the sleeper")
        .butIf(
            lines.begun() == 0 && time.asleep(),
            "the thread sleeps, and no line is printed",
            "your loop sleeps before the line: print first, then sleep EVERY")
        .butIf(
            lines.begun() == 0,
            "no line is printed, and no thread is in the sleeper",
            "does start() call Thread.start()? A Thread object does nothing before that. If it"
                + " does, what ends your loop before the first line: a static flag that another"
                + " logger's stop() has set?")
        .butIf(
            lines.diedOf() != null,
            "the thread died of "
                + Lab1Tasks.nameOf(lines.diedOf())
                + (lines.diedOf() == null ? "" : lines.diedAt()),
            "an exception that leaves run() ends the thread. Which call throws it?")
        .butIf(
            lines.begun() > RunningLogger.FLOOD && time.other() != null,
            lines.begun() + " lines were printed, with sleeps of " + time.other() + " (a Duration)",
            "that Duration is not EVERY: sleep EVERY, which is one second")
        .butIf(
            lines.begun() > RunningLogger.FLOOD && !waits[0],
            lines.begun() + " lines were printed without a pause",
            "nothing waits between two lines, so the thread uses a whole core: sleep EVERY")
        .butIf(
            !time.asleep() && lines.begun() == 1 && !lines.threadIsAlive(),
            "it printed one line and ended",
            "does anything in your code repeat the line? Print and sleep in a loop")
        .butIf(
            !time.asleep(),
            "it does not call the sleeper" + (waitsIn.isEmpty() ? "" : ", and waits in " + waitsIn),
            "is there a Thread.sleep, a timer, or another wait with a time limit in your code? The"
                + " test cannot move their time: call sleeper.sleep(EVERY)")
        .butIf(
            lines.begun() > 1,
            lines.begun() + " lines were printed before the first sleep",
            "is the line called twice, before the loop and in it? Print one line, then sleep EVERY")
        .otherwise(true, "", "");
  }

  private static void aMinute(RunningLogger running) {
    Lines lines = running.lines;
    Thread first = lines.thread();
    int before = lines.begun();
    int calls = first.getStackTrace().length;
    for (int second = 1; second <= SECONDS && lines.begun() - before <= SECONDS; second++) {
      running.second();
    }
    THREAD
        .expectThat("the thread goes on after its first line")
        .butIf(
            !lines.threadIsAlive(),
            "it has ended after " + lines.begun() + (lines.begun() == 1 ? " line" : " lines"),
            lines.begun() == 1
                ? "is there a loop in your code, and what ends it? Print and sleep again and again,"
                    + " until stop() is called"
                : "what ends your loop? Print and sleep again and again, until stop() is called")
        .butIf(
            lines.thread() != first,
            "a line is printed by another thread",
            "does your code start a new thread for each line? One thread prints all lines, in a"
                + " loop")
        .otherwise(true, "", "");
    THREAD
        .expect(SECONDS, "lines")
        .given("a minute passes")
        .got(lines.begun() - before)
        .butIf(
            n -> n > SECONDS && running.time.other() == null,
            "each sleep lasts a second. Does your code print more than one line between two sleeps?"
                + " Print one line, then sleep EVERY")
        .butIf(
            n -> n > SECONDS,
            "the thread sleeps too little between two lines: EVERY is one second. Is there a"
                + " Duration of milliseconds in your code?")
        .butIf(
            n -> n < SECONDS && running.time.other() == null,
            "each sleep lasts a second. Does your code sleep more than once for a line, or leave"
                + " out lines? Print one line, then sleep EVERY")
        .butIf(
            n -> n < SECONDS,
            "the thread sleeps too long between two lines: sleep EVERY, once for each line")
        .otherwise("print one line, then sleep EVERY, again and again");
    THREAD
        .expectThat("every sleep is a sleep of EVERY")
        .butIf(
            running.time.other() != null
                && running.time.other().compareTo(LoggerThread.EVERY.dividedBy(2)) <= 0,
            "the thread slept " + running.time.other() + " (a Duration)",
            "does your code sleep several times for each line? Sleep once, for EVERY: stop() does"
                + " not need shorter sleeps")
        .butIf(
            running.time.other() != null,
            "the thread slept " + running.time.other() + " (a Duration)",
            "does your code subtract the time that the line took? Wait only with"
                + " sleeper.sleep(EVERY), however long the line took")
        .otherwise(true, "", "");
    int deeper = first.getStackTrace().length - calls;
    THREAD
        .expectThat("the loop goes on without end")
        .given("a minute passes")
        .butIf(
            deeper > SECONDS / 2,
            "the thread is " + deeper + " calls deeper than before",
            "does run() call itself, or start over in another way than by a loop? Each call stays"
                + " on the stack, and after some thousands of lines the thread dies of a"
                + " StackOverflowError: write a loop")
        .otherwise(true, "", "");
  }
}
