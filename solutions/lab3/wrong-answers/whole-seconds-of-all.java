// region: task-2
// caught by: 40 CPU seconds for 1,100 jobs in two processes: 0.036 s per job
// says: 42.2 CPU seconds became 42
private final LongSupplier processCpu;
private final long atStart;
private final AtomicLong jobs =
    new AtomicLong();

/**
 * @param processCpu returns the CPU time of all threads of this process since it began, in
 *     nanoseconds; it is more than 0 when this meter is created
 */
CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.atStart = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - atStart) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  long seconds = 0;
  long jobs = 0;
  for (Usage usage : processes) {
    seconds += usage.cpuSeconds();
    jobs += usage.jobs();
  }
  return jobs == 0 ? 0 : (double) seconds / jobs;
}
