// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: Is the number in a local variable
private final LongSupplier processCpu;
private long cpuBefore;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  long cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
