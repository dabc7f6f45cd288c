package jobsinpractice.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long a lab test may run. A thread that computes is judged by its own CPU time, so that a busy
 * machine never turns a right answer red. A thread that waits uses no CPU time, so it is judged by
 * the clock, with more patience while the machine has more to do than it has cores.
 */
final class TimeLimit {
  /** No test runs longer than this many times its limit, whatever it does. */
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
