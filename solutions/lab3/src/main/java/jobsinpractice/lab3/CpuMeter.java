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
 * What this process uses, and how many jobs come out of it. The worker tells it of attempts, from
 * many threads; another thread asks for the usage.
 */
final class CpuMeter implements WorkerListener {
  // region task-2
  private final LongSupplier processCpu;
  private final long cpuBefore;
  private final AtomicLong jobs = new AtomicLong();

  /**
   * @param processCpu CPU time that this process has used since it began, all of its threads, in
   *     nanoseconds; it has used some before this meter is made
   */
  CpuMeter(LongSupplier processCpu) {
    this.processCpu = processCpu;
    this.cpuBefore = processCpu.getAsLong();
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    jobs.incrementAndGet();
  }

  /** CPU time of this process since the meter was made, and jobs that succeeded in it since. */
  Usage usage() {
    return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs.get());
  }

  /**
   * CPU seconds per job over several processes together.
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
