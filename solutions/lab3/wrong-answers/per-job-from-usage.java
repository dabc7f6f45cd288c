// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: that is 1.2 CPU seconds over 8 jobs
private final LongSupplier processCpu;
private final long cpuBefore;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  long n = jobs.get();
  return new Usage(n == 0 ? 0 : (processCpu.getAsLong() - cpuBefore) / 1e9 / n, n);
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
