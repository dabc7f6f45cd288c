package jobsinpractice.lab1;

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
      while (seconds < SECONDS && lines.threadIsAlive()) {
        running.second();
        seconds++;
      }
      endures(lines, lines.begun() - before, seconds);
      recovers(bench, running);
    }
  }

  private static void endures(Lines lines, int tries, int seconds) {
    String given =
        "Redis is killed, and " + seconds + (seconds == 1 ? " second passes" : " seconds pass");
    ENDURES
        .expectThat("the thread goes on while Redis is away")
        .given(given)
        .butIf(
            lines.diedOf() instanceof RedisUnavailable && tries == 1,
            "the thread died of RedisUnavailable",
            "an exception that leaves run() ends the thread: catch RedisUnavailable around the"
                + " line, inside the loop")
        .butIf(
            lines.diedOf() instanceof RedisUnavailable,
            "the thread died of RedisUnavailable after " + tries + " failed lines",
            "does your code give up after some errors? An outage can last for hours: go on until"
                + " stop()")
        .butIf(
            lines.diedOf() != null,
            "the thread died of " + name(lines.diedOf()),
            "an exception that leaves run() ends the thread. Where does your code throw it?")
        .butIf(
            !lines.threadIsAlive() && tries == 1,
            "the thread has ended at the first error",
            "the error left the loop. Is the try around the loop, or is there a return or break in"
                + " the catch? The try belongs around the line alone")
        .butIf(
            !lines.threadIsAlive(),
            "the thread has ended after " + tries + " failed lines",
            "does your code give up after some errors? An outage can last for hours: go on until"
                + " stop()")
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
            tries < seconds,
            "it tried " + tries + (tries == 1 ? " time" : " times"),
            "after an error your thread waits longer than EVERY, or does not run the line any"
                + " more: the first line after an outage would come late")
        .otherwise(true, "", "");
  }

  private static String name(Throwable error) {
    return error == null ? "" : error.getClass().getSimpleName();
  }

  private static void recovers(TestBench bench, RunningLogger running) {
    bench.redisUp();
    int printed = running.lines.printed();
    for (int second = 1; second <= 5; second++) {
      running.second();
    }
    ENDURES
        .expectThat("lines are printed again when Redis is back")
        .butIf(
            running.lines.printed() == printed,
            "none came within five seconds",
            "the thread is alive and prints nothing. Does your code remember the outage in a flag"
                + " that nothing resets?")
        .otherwise(true, "", "");
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("any other exception ends the thread, and is not hidden")
  @Promise(
      "Catch only RedisUnavailable, because any other exception is a mistake that you must see.")
  void otherExceptions(TestBench bench) throws Exception {
    try (RunningLogger running = RunningLogger.started(bench, false)) {
      Lines lines = running.lines;
      int before = lines.begun();
      lines.throwing(new IllegalStateException("a mistake in the line"));
      running.second();
      if (running.time.asleep()) {
        running.second(); // the exception was caught, and the next line is due
      }
      ENDURES
          .expectThat("the exception leaves run() and ends the thread")
          .given("the line throws an IllegalStateException")
          .butIf(
              lines.begun() > before + 1,
              "the thread goes on and runs the line again",
              "your catch is too wide: it hides a mistake in the line, once a second, and no log"
                  + " shows it. Catch RedisUnavailable alone")
          .butIf(
              lines.diedOf() == null,
              "the thread reports nothing",
              "does a catch around the loop, or the Future of an executor's submit(), keep the"
                  + " exception? Let it leave run(), and Java prints it")
          .otherwise(true, "", "");
    }
  }
}
