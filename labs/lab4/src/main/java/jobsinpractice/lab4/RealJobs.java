package jobsinpractice.lab4;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Job;

/**
 * Given. What a job of a mix does on this machine: waits, computes, and waits again. It computes
 * until the thread's own CPU clock has counted its share, however long it waits for a core.
 */
final class RealJobs {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Luck luck;
  private final Mix mix;
  private final Queue<Done> done = new ConcurrentLinkedQueue<>();

  /**
   * One job that has ended.
   *
   * @param number its index in the luck
   * @param started by System.nanoTime
   * @param ended by System.nanoTime
   * @param cpuSeconds how long its thread was on a core
   */
  record Done(int number, long started, long ended, double cpuSeconds) {
    double serviceSeconds() {
      return (ended - started) / 1e9;
    }

    Timing timing() {
      return new Timing(serviceSeconds(), cpuSeconds);
    }
  }

  RealJobs(Mix mix, Luck luck) {
    this.mix = mix;
    this.luck = luck;
  }

  void perform(Job job) {
    long started = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    int number = ((Number) job.args().get(0)).intValue();
    Mix.Kind kind = mix.kinds().get(luck.kind()[number]);
    double factor = luck.factor()[number];
    sleep(factor * kind.ioSeconds() / 2);
    compute(factor * kind.cpuSeconds());
    sleep(factor * kind.ioSeconds() / 2);
    double used = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    done.add(new Done(number, started, System.nanoTime(), used));
  }

  /** Returns the jobs that have ended so far. */
  Queue<Done> done() {
    return done;
  }

  private static void sleep(double seconds) {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void compute(double seconds) {
    long end = THREADS.getCurrentThreadCpuTime() + Math.round(seconds * 1e9);
    double sum = 1;
    do {
      for (int i = 1; i <= 2_000; i++) {
        sum += Math.sqrt(sum + i);
      }
    } while (THREADS.getCurrentThreadCpuTime() < end && sum > 0);
  }
}
