package jobsinpractice.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time limit of a lab test. For a thread that computes, its own CPU time counts, so that a busy
 * machine never makes a right answer fail. A thread that waits uses no CPU time, so the clock
 * counts, and the limit is longer while the machine is overloaded.
 */
final class TimeLimit {
  /** A test never runs longer than this many times its limit. */
  static final int LONGEST = 6;

  private static final int PATIENCE_WHEN_BUSY = 4;

  private final double seconds;

  TimeLimit(double seconds) {
    this.seconds = seconds;
  }

  /**
   * @param elapsed seconds since the test began
   * @param cpu CPU seconds of its thread; negative when the JVM does not count them
   * @param computes whether the thread is running, or ready to run
   * @param busy whether the machine has more to do than it has cores
   */
  boolean reached(double elapsed, double cpu, boolean computes, boolean busy) {
    if (elapsed >= LONGEST * seconds) {
      return true;
    }
    if (computes && cpu >= 0) {
      return cpu >= 0.9 * seconds;
    }
    return elapsed >= seconds * (busy ? PATIENCE_WHEN_BUSY : 1);
  }

  boolean reached(Thread test, double elapsed) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(test.getId()) : -1;
    boolean computes = test.getState() == Thread.State.RUNNABLE;
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    boolean busy = load > 1.5 * Runtime.getRuntime().availableProcessors();
    return reached(elapsed, cpu / 1e9, computes, busy);
  }
}
