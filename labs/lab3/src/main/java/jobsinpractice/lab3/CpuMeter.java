package jobsinpractice.lab3;

import java.util.Collection;
import java.util.function.LongSupplier;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * What this process uses, and how many jobs come out of it. The worker tells it of attempts, from
 * many threads; another thread asks for the usage.
 */
final class CpuMeter implements WorkerListener {
  // Lab 3, task 2: count the jobs that succeed here and the CPU time that the whole process uses, and
  // divide sum by sum over all processes.
  private final LongSupplier processCpu;

  /**
   * @param processCpu CPU time that this process has used since it began, all of its threads, in
   *     nanoseconds; it has used some before this meter is made
   */
  CpuMeter(LongSupplier processCpu) {
    this.processCpu = processCpu;
  }

  /** CPU time of this process since the meter was made, and jobs that succeeded in it since. */
  Usage usage() {
    throw ToDo.task(3, 2);
  }

  /**
   * CPU seconds per job over several processes together.
   *
   * @return 0 when no job has succeeded in any of them
   */
  static double secondsPerJob(Collection<Usage> processes) {
    throw ToDo.task(3, 2);
  }
}
