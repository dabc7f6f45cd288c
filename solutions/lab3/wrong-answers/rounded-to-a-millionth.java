// region: task-2
// caught by: any processes together: the sum of seconds over the sum of jobs
// says: Was it rounded, or is a number a float
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
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).average().orElse(0);
  double done = processes.stream().mapToLong(Usage::jobs).average().orElse(0);
  return done == 0 ? 0 : Math.round(1e6 * cpu / done) / 1e6;
}
