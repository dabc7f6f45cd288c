package jobsinpractice.lab1;

import java.util.List;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("The logger during an outage")
class LoggerOutageTest implements Lab1Tasks {
  private static final int SECONDS = 8;
  private static final int LONG = 90;

  @Test
  @Order(1)
  @Tag("task-5")
  @DisplayName("a Redis outage of eight seconds costs lines, but not the thread")
  @Promise("The thread must skip that line and try again a second later.")
  void outlivesAnOutage(TestBench bench) throws Exception {
    bench.redis();
    try (RunningLogger running = RunningLogger.started(bench, true)) {
      Lines lines = running.lines;
      int before = lines.begun();
      bench.redisDown();
      int seconds = 0;
      while (seconds < SECONDS && lines.threadIsAlive() && running.isPaced()) {
        running.second();
        seconds++;
      }
      endures(running, lines.begun() - before, seconds, "Redis is killed");
      RedisUnavailable away = away(bench);
      bench.redisUp();
      recovers(running);
      again(running, away);
    }
  }

  /** A second outage, and a longer one. */
  private static void again(RunningLogger running, RedisUnavailable away) {
    Lines lines = running.lines;
    int before = lines.begun();
    lines.throwing(away);
    int seconds = 0;
    while (seconds < LONG && lines.threadIsAlive() && running.isPaced()) {
      running.second();
      seconds++;
    }
    endures(running, lines.begun() - before, seconds, "a second outage begins");
    lines.throwing(null);
    recovers(running);
  }

  private static RedisUnavailable away(TestBench bench) {
    try {
      bench.redis().call(jedis -> jedis.ping());
      throw new AssertionError("Redis is not away");
    } catch (RedisUnavailable away) {
      return away;
    }
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("Redis is away from the first line on: the thread goes on")
  @Promise("The thread must skip that line and try again a second later.")
  void awayAtTheStart(TestBench bench) throws Exception {
    RunningLogger.started(bench, false).close(); // this test needs task 4
    bench.redis();
    bench.redisDown();
    try (RunningLogger running = RunningLogger.fresh(bench)) {
      Lines lines = running.lines;
      lines.throwing(away(bench));
      Call.of(running.logger::start);
      bench.soon(
          () ->
              lines.begun() > 0 && (running.time.asleep() || !lines.threadIsAlive())
                  || lines.begun() > RunningLogger.FLOOD);
      ENDURES
          .expectThat("the thread survives a first line that fails")
          .given("Redis is away when the thread starts")
          .butIf(
              !lines.threadIsAlive(),
              "the thread has ended",
              "is the first line outside of the try? Catch RedisUnavailable around every line")
          .otherwise(true, "", "");
      running.second();
      lines.throwing(null);
      recovers(running);
    }
  }

  private static void endures(RunningLogger running, int tries, int seconds, String what) {
    Lines lines = running.lines;
    String given = what + ", and " + seconds + (seconds == 1 ? " second passes" : " seconds pass");
    ENDURES
        .expectThat("the thread goes on while Redis is away, and tries once a second")
        .given(given)
        .butIf(
            lines.diedOf() instanceof RedisUnavailable && tries == 1,
            "the thread died of RedisUnavailable",
            "an exception that leaves run() ends the thread: catch RedisUnavailable around the"
                + " line, inside the loop")
        .butIf(
            lines.diedOf() instanceof RedisUnavailable && !lines.anotherPlace().isEmpty(),
            "the thread died of RedisUnavailable, which the line at "
                + lines.anotherPlace()
                + " threw",
            "the failed line before that was run at another place in your code, and did not end the"
                + " thread. Is this one outside of the try, such as in its catch? A try does not"
                + " catch what its own catch throws: skip the line that failed, and sleep EVERY")
        .butIf(
            lines.diedOf() instanceof RedisUnavailable,
            "the thread died of RedisUnavailable after " + tries + " failed lines",
            "does your code give up after some errors, or after some lines? An outage can last for"
                + " hours: go on until stop()")
        .butIf(
            lines.diedOf() != null,
            "the thread died of " + Lab1Tasks.nameOf(lines.diedOf()),
            "an exception that leaves run() ends the thread. Where does your code throw it?")
        .butIf(
            !lines.threadIsAlive() && tries == 1,
            "the thread has ended at the first error",
            "what ends your loop at an error: a try around the loop, a return or break in the catch,"
                + " or a flag that the catch sets? The try belongs around the line alone")
        .butIf(
            !lines.threadIsAlive(),
            "the thread has ended after " + tries + " failed lines",
            "does your code give up after some errors, or after some lines? An outage can last for"
                + " hours: go on until stop()")
        .butIf(
            tries > seconds && running.time.other() != null,
            "it tried "
                + tries
                + " times, with sleeps of "
                + running.time.other()
                + " (a Duration)",
            "after a line that failed, the thread does not sleep EVERY: sleep EVERY after every line")
        .butIf(
            running.waits(),
            "your code waits without the sleeper",
            "after a line that failed, it waits in another way than sleeper.sleep(EVERY). Is there a"
                + " Thread.sleep in your code? Sleep EVERY after every line, and nothing else")
        .butIf(
            tries > seconds && tries <= RunningLogger.FLOOD * seconds,
            "it tried " + tries + " times",
            "does your catch run the line again? Skip the line that failed, and sleep EVERY")
        .butIf(
            tries > seconds,
            "it tried " + tries + " times",
            "after a line that failed, the thread does not sleep, so it uses a whole core until"
                + " Redis is back: sleep EVERY after every line")
        .butIf(
            tries < seconds && running.time.other() != null,
            "it tried "
                + tries
                + (tries == 1 ? " time" : " times")
                + ", with sleeps of "
                + running.time.other()
                + " (a Duration)",
            "after an error your thread waits longer than EVERY, so the first line after an outage"
                + " would come late. Does the pause grow with each failed line? Sleep EVERY")
        .butIf(
            tries < seconds,
            "it tried " + tries + (tries == 1 ? " time" : " times"),
            "does your thread sleep more than once after an error, leave out lines, or not run the line any"
                + " more? The first line after an outage would come late: run the line, then sleep"
                + " EVERY")
        .otherwise(true, "", "");
  }

  private static void recovers(RunningLogger running) {
    Lines lines = running.lines;
    int begun = lines.begun();
    int printed = lines.printed();
    for (int second = 1; second <= 5; second++) {
      running.second();
    }
    int more = lines.begun() - begun;
    ENDURES
        .expectThat("lines are printed again when Redis is back, one each second")
        .given("Redis is back, and 5 seconds pass")
        .butIf(
            lines.printed() == printed && lines.threadIsAlive(),
            "none came within five seconds",
            "the thread is alive and prints nothing. Does your code remember the outage in a flag"
                + " that nothing resets?")
        .butIf(
            lines.printed() == printed,
            "the thread has ended",
            "what ends your loop after an outage? Go on until stop()")
        .butIf(
            more > 5,
            "there were " + more,
            "does your code make up for the lines that were lost? Print one line, then sleep EVERY")
        .butIf(
            more < 5,
            more == 1 ? "there was 1" : "there were " + more,
            running.time.other() == null
                ? "each sleep lasts a second. Does your code leave out lines after an outage, or sleep"
                    + " twice for a line? Print one line, then sleep EVERY"
                : "after an outage the thread still waits longer than EVERY between two lines: sleep"
                    + " EVERY, as before the outage")
        .otherwise(true, "", "");
  }

  @Test
  @Order(3)
  @Tag("task-5")
  @DisplayName("any other exception ends the thread, and is not hidden")
  @Promise(
      "Catch only RedisUnavailable, because any other exception is a mistake that you must see.")
  void otherExceptions(TestBench bench) throws Exception {
    for (Throwable mistake :
        List.of(
            new IllegalStateException("a mistake in the line"),
            new NullPointerException("a mistake in the line"),
            new AssertionError("a mistake in the line"))) {
      otherException(bench, mistake);
    }
  }

  private static void otherException(TestBench bench, Throwable mistake) throws Exception {
    try (RunningLogger running = RunningLogger.started(bench, false)) {
      Lines lines = running.lines;
      int before = lines.begun();
      lines.throwing(mistake);
      running.second();
      if (running.time.asleep()) {
        running.second(); // it was caught, and the next line is due
      }
      String name = Lab1Tasks.nameOf(mistake);
      ENDURES
          .expectThat("the exception leaves run() and ends the thread")
          .given("the line throws " + (name.matches("[AEIOU].*") ? "an " : "a ") + name)
          .butIf(
              lines.begun() > before + 1,
              "the thread goes on and runs the line again",
              "a mistake in the line does not end your loop. Is your catch too wide, or does a finally"
                  + " hide the exception? Catch RedisUnavailable alone")
          .butIf(
              lines.diedOf() == null,
              "the exception does not leave run()",
              "does a catch in your code, or the Future of an executor's submit(), keep the"
                  + " exception? Catch RedisUnavailable alone: what leaves run(), Java prints")
          .otherwise(true, "", "");
      Call stop = Call.of(running.logger::stop);
      bench.soon(() -> stop.isDone() || stop.waitsForGood() && !lines.threadIsAlive());
      ENDURES
          .expectThat("stop() returns")
          .given("an exception has ended the thread, and then stop() is called")
          .butIf(
              !bench.soon(stop::isDone),
              "it waits, although the thread has ended",
              "what does stop() wait for? For a signal, such as a latch, that the end of run() gives? An"
                  + " exception skips that code. For Thread.currentThread()? In stop(), that is the"
                  + " thread that calls stop(). Join the thread that start() has started")
          .otherwise(true, "", "");
    }
  }
}
