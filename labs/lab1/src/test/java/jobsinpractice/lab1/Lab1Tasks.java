package jobsinpractice.lab1;

import java.util.NoSuchElementException;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;

/** What lab 1 asks. */
interface Lab1Tasks {
  String NO_JOB =
      "your code reads a job, or a part of one, that is not there. An empty queue is not an error, and"
          + " its latency is 0. If jobs are waiting, which key and which index does your code read?";

  String NO_RETRY =
      "your code reads an entry, or a part of one, that is not there. An empty retry set is not an"
          + " error, and its latency is 0. If retries are waiting, which key does your code read?";

  Task UTILIZATION =
      Task.of(1, 1, "utilization of this process")
          .asks(
              "return the share of these processors that are running a job right now, in percent; 0"
                  + " when there are no processors")
          .lookAt("Processor (engine) · chapter 1, \"Busy\"")
          .whenThrown(
              ArithmeticException.class,
              "is there a division by 0? Before the worker has started there are no processors:"
                  + " check for the empty list first, and return 0")
          .whenThrown(
              NoSuchElementException.class,
              "your code reads an Optional that is empty, or takes the first of nothing. An idle"
                  + " processor's running() is empty: call busy(). Before the worker has started"
                  + " there are no processors: return 0")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "is the list empty, as before the worker has started, or does your loop run one index"
                  + " too far? The indexes are 0 to size() - 1")
          .whenThrown(
              UnsupportedOperationException.class,
              "this list cannot be changed. Does your code add, remove, or sort? The list of"
                  + " processors belongs to the worker: count the busy ones, and change no list");

  Task DEFAULT =
      Task.of(1, 2, "latency of the queue default")
          .asks(
              "return how long the oldest job in \"default\" has been waiting, in seconds; 0 when"
                  + " the queue is empty")
          .lookAt("Queue (engine, package admin) · chapter 1, \"Late\"")
          .whenThrown(NoSuchElementException.class, NO_JOB)
          .whenThrown(NullPointerException.class, NO_JOB)
          .whenThrown(IndexOutOfBoundsException.class, NO_JOB);

  Task RETRIES =
      Task.of(1, 3, "latency of the retry set")
          .asks(
              "return how long the most overdue retry has been due, in seconds; 0 when no retry is"
                  + " due")
          .lookAt("RetrySet (engine, package admin) · chapter 1, \"Where retries wait\"")
          .whenThrown(NoSuchElementException.class, NO_RETRY)
          .whenThrown(NullPointerException.class, NO_RETRY)
          .whenThrown(IndexOutOfBoundsException.class, NO_RETRY);

  Task THREAD =
      Task.of(1, 4, "the thread")
          .asks("start a thread called NAME that prints the line, sleeps EVERY, and starts over")
          .lookAt("Sleeper (this lab) · java.lang.Thread · chapter 1, \"A thread that watches\"");

  Task ENDURES =
      Task.of(1, 5, "an outage, and the end")
          .asks("change your thread so that it survives a Redis outage, and end it in stop()")
          .lookAt(
              "RedisUnavailable (engine) · java.lang.Thread · chapter 1, \"A thread that"
                  + " watches\"")
          .whenThrown(
              NullPointerException.class,
              "is the field with the thread null in stop()? Did start() put the thread into a local"
                  + " variable, or does the thread itself set the field? Then stop() can come first."
                  + " Set the field in start(), and keep it until after the join")
          .whenThrown(
              RedisUnavailable.class, "catch it around the line, where the thread calls it");

  double A_DAY = 86_400;

  String WALL_CLOCK =
      "the result is off by the time between this machine's clock and the test's, so it depends on"
          + " this machine's clock: use the clock that Metrics was given, so that the"
          + " test can move the time";

  String MIXED =
      "does your code subtract seconds from milliseconds? The result is too large for seconds. A"
          + " score or an enqueued_at is in seconds, and millis() is not";

  /** Whether this result is off by the difference between the machine's clock and the test's. */
  static boolean usesWallClock(double seconds, TestBench bench) {
    double ahead = System.currentTimeMillis() / 1000.0 - bench.clock().seconds();
    return Math.abs(Math.abs(seconds) - Math.abs(ahead)) < A_DAY;
  }

  static boolean mixesMillis(double seconds) {
    return Math.abs(seconds) > 1e11;
  }

  /** Returns the exception's class, or "" for null. */
  static String nameOf(Throwable error) {
    return error == null ? "" : error.getClass().getSimpleName();
  }

  static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
