// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: your code did not call processCpu in usage()
private final AtomicLong jobs = new AtomicLong();
private final double seconds;

CpuMeter(LongSupplier processCpu) {
  this.seconds = processCpu.getAsLong() / 1e9;
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage(seconds, jobs.get());
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
