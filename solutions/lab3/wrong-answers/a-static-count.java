// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: Is the count in a static field
private final java.util.function.LongSupplier processCpu;
private final long atStart;
private static final java.util.concurrent.atomic.AtomicLong jobs =
    new java.util.concurrent.atomic.AtomicLong();

CpuMeter(java.util.function.LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.atStart = processCpu.getAsLong();
}

@Override
public void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - atStart) / 1e9, jobs.get());
}

static double secondsPerJob(java.util.Collection<Usage> processes) {
  double seconds = 0;
  long jobs = 0;
  for (Usage usage : processes) {
    seconds += usage.cpuSeconds();
    jobs += usage.jobs();
  }
  return jobs == 0 ? 0 : seconds / jobs;
}
