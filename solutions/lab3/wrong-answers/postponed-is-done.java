// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: a job that was postponed was counted
private final LongSupplier processCpu;
private final AtomicLong jobs = new AtomicLong();
private final long start;

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.start = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

@Override
public void jobPostponed(Job job, java.time.Instant at) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - start) / 1e9, jobs.get());
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
