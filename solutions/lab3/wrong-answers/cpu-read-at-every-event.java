// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: call processCpu only when a job ends
private final LongSupplier processCpu;
private final long cpuBefore;
private volatile long cpuNow;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
  this.cpuNow = cpuBefore;
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  cpuNow = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
  cpuNow = processCpu.getAsLong();
}

Usage usage() {
  return new Usage((cpuNow - cpuBefore) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
