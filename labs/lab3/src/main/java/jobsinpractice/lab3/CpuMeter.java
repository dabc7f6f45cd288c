package jobsinpractice.lab3;

import java.util.Collection;
import java.util.function.LongSupplier;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Measures the CPU time of this process and counts the jobs that succeed in it. The worker calls
 * the listener from many threads, and another thread asks for the usage.
 */
final class CpuMeter implements WorkerListener {
  // Lab 3, task 2: count the jobs that succeed in this process, measure the CPU time of the whole
  // process, and divide the sums over all processes.
  private final LongSupplier processCpu;

  /**
   * @param processCpu returns the CPU time of all threads of this process since it began, in
   *     nanoseconds; it is more than 0 when this meter is created
   */
  CpuMeter(LongSupplier processCpu) {
    this.processCpu = processCpu;
  }

  /** Returns the CPU time and the succeeded jobs of this process since the meter was created. */
  Usage usage() {
    throw ToDo.task(3, 2);
  }

  /**
   * Returns the CPU seconds per job of several processes together.
   *
   * @return 0 when no job has succeeded in any of them
   */
  static double secondsPerJob(Collection<Usage> processes) {
    throw ToDo.task(3, 2);
  }
}
