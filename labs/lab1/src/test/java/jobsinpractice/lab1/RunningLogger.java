package jobsinpractice.lab1;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.ToDo;

/** A learner's logger with the lines and the time of one test; ends its thread after the test. */
final class RunningLogger implements AutoCloseable {
  static final Duration SECOND = Duration.ofSeconds(1);

  /** This many lines at once come from a loop that does not wait. */
  static final int FLOOD = 10;

  /** Whether a logger did not start as task 4 asks; no test of task 5 tries again then. */
  private static boolean task4Fails;

  final HandTime time = new HandTime();
  final Lines lines;
  final LoggerThread logger;
  private final TestBench bench;
  private boolean floods;
  private boolean waits;

  private RunningLogger(TestBench bench, Lines lines) {
    this.bench = bench;
    this.lines = lines;
    this.logger = new LoggerThread(lines, time);
  }

  /** Not started, with lines that ask Redis nothing. */
  static RunningLogger fresh(TestBench bench) {
    return new RunningLogger(bench, new Lines(null));
  }

  /** Started for a test of task 5, which needs task 4. Both stubs are reported as what they are. */
  static RunningLogger started(TestBench bench, boolean asksRedis) throws Exception {
    try (RunningLogger probe = fresh(bench)) {
      ToDo start = stubOf(bench, probe.logger::start);
      ToDo stop = stubOf(bench, probe.logger::stop);
      if (stop != null || start != null) {
        throw stop != null ? stop : start;
      }
    }
    if (task4Fails) {
      throw ToDo.task(1, 4);
    }
    RunningLogger running = new RunningLogger(bench, new Lines(asksRedis ? bench : null));
    Call start = Call.of(running.logger::start);
    bench.soon(
        () ->
            start.isDone() && running.lines.begun() == 1 && running.time.asleep()
                || running.lines.begun() > FLOOD
                || running.lines.waitsElsewhere());
    boolean begins =
        start.isDone()
            && running.lines.begun() == 1
            && running.time.asleep()
            && !running.anotherThreadPrints();
    if (begins) {
      running.second();
    }
    if (!begins || running.lines.begun() != 2 || !running.time.asleep()) {
      running.close();
      task4Fails = true;
      throw ToDo.task(1, 4); // the tests of task 4 explain what is wrong
    }
    return running;
  }

  /** Whether a loop sleeps, and a thread with another name prints its lines. */
  private boolean anotherThreadPrints() {
    Thread printing = lines.thread();
    return !time.isAsleep(printing) && !printing.getName().equals(LoggerThread.NAME);
  }

  private static ToDo stubOf(TestBench bench, Runnable call) throws Exception {
    Call made = Call.of(call);
    bench.soon(() -> made.isDone() || made.waits());
    if (made.isDone()) {
      try {
        made.get();
      } catch (ToDo toDo) {
        return toDo;
      } catch (Exception mistake) {
        return null; // a test shows it
      }
    }
    return null;
  }

  /** Lets a second pass, until the thread has done what it does in a second. */
  void second() {
    int flood = lines.begun() + FLOOD;
    time.give(SECOND);
    bench.soon(
        () -> {
          waits |= lines.learnerWaits();
          return time.asleep() || !lines.threadIsAlive() || lines.begun() > flood;
        });
    floods = lines.begun() > flood;
  }

  /**
   * Whether the last second brought no flood of lines, and the learner's code has not been seen in
   * a wait of its own so far.
   */
  boolean isPaced() {
    return !floods && !waits;
  }

  /** Whether the learner's code was seen in a wait of its own, as in Thread.sleep. */
  boolean waits() {
    return waits;
  }

  /** Lets seconds pass until this is true; returns whether it became true. */
  boolean secondsUntil(BooleanSupplier comesTrue) {
    return bench.soon(
        () -> {
          if (time.asleep()) {
            time.give(SECOND);
          }
          return comesTrue.getAsBoolean();
        });
  }

  @Override
  public void close() {
    lines.release();
    Call stop = Call.of(logger::stop);
    bench.soon(() -> stop.isDone() || time.asleep() || stop.waits());
    lines.close();
    time.close();
    bench.soon(() -> stop.isDone() && !lines.threadIsAlive());
  }
}
