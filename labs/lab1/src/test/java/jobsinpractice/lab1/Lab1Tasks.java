package jobsinpractice.lab1;

import java.util.NoSuchElementException;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;

/** What lab 1 asks. */
interface Lab1Tasks {
  Task UTILIZATION =
      Task.of(1, 1, "utilization of this process")
          .asks(
              "return the share of these processors that are running a job right now, in percent; 0"
                  + " when there are no processors")
          .lookAt("Processor (engine) · chapter 1, \"Busy\"")
          .whenThrown(
              ArithmeticException.class,
              "before the worker has started there are no processors, and dividing by 0 throws:"
                  + " check for the empty list first, and return 0")
          .whenThrown(
              NoSuchElementException.class,
              "before the worker has started there are no processors, so there is no average and no"
                  + " first one: return 0 for the empty list")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "is the list empty, as before the worker has started, or does your loop run one index"
                  + " too far? The indexes are 0 to size() - 1")
          .whenThrown(
              UnsupportedOperationException.class,
              "the list belongs to the worker, and cannot be changed: count the busy processors"
                  + " without removing the others");

  Task DEFAULT =
      Task.of(1, 2, "latency of the queue default")
          .asks(
              "return how long the oldest job in \"default\" has been waiting, in seconds; 0 when"
                  + " the queue is empty")
          .lookAt("Queue (engine, package admin) · chapter 1, \"Late\"")
          .whenThrown(
              NoSuchElementException.class,
              "an empty queue has no oldest job: no job is waiting, so the latency is 0")
          .whenThrown(
              NullPointerException.class,
              "an empty queue has no oldest job: is there a null, or an empty list, that your code"
                  + " reads? No job is waiting, so the latency is 0")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "an empty queue has no oldest job: is there a null, or an empty list, that your code"
                  + " reads? No job is waiting, so the latency is 0");

  Task RETRIES =
      Task.of(1, 3, "latency of the retry set")
          .asks(
              "return how long the most overdue retry has been due, in seconds; 0 when no retry is"
                  + " due")
          .lookAt("RetrySet (engine, package admin) · chapter 1, \"Where retries wait\"")
          .whenThrown(
              NoSuchElementException.class,
              "an empty retry set has no first entry: no retry is due, so the latency is 0")
          .whenThrown(
              NullPointerException.class,
              "an empty retry set has no first entry: is there a null, or an empty list, that your"
                  + " code reads? No retry is due, so the latency is 0")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "an empty retry set has no first entry: is there a null, or an empty list, that your"
                  + " code reads? No retry is due, so the latency is 0");

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
              "stop() found no thread. Did start() put it into a local variable instead of the"
                  + " field?")
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
