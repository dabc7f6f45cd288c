package jobsinpractice.lab3;

// region meter-imports
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;

// endregion

/**
 * Measures the CPU time of this process and counts the jobs that succeed in it. The worker calls
 * the listener from many threads, and another thread asks for the usage.
 */
final class CpuMeter implements WorkerListener {
  // region task-2
  private final LongSupplier processCpu;
  private final long cpuBefore;
  private final AtomicLong jobs = new AtomicLong();

  /**
   * @param processCpu returns the CPU time of all threads of this process since it began, in
   *     nanoseconds; it is more than 0 when this meter is created
   */
  CpuMeter(LongSupplier processCpu) {
    this.processCpu = processCpu;
    this.cpuBefore = processCpu.getAsLong();
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    jobs.incrementAndGet();
  }

  /** Returns the CPU time and the succeeded jobs of this process since the meter was created. */
  Usage usage() {
    return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs.get());
  }

  /**
   * Returns the CPU seconds per job of several processes together.
   *
   * @return 0 when no job has succeeded in any of them
   */
  static double secondsPerJob(Collection<Usage> processes) {
    double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
    long done = processes.stream().mapToLong(Usage::jobs).sum();
    return done == 0 ? 0 : cpu / done;
  }
  // endregion
}
