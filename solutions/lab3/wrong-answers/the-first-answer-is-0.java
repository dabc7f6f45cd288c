// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: your code returns 0 the first time it is asked
private final LongSupplier processCpu;
private final AtomicLong jobs = new AtomicLong();
private Long start;

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

synchronized Usage usage() {
  if (start == null) {
    start = processCpu.getAsLong();
  }
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
