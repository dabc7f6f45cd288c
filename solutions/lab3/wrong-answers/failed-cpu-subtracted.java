// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: the two failed attempts is missing
private final LongSupplier processCpu;
private final long cpuBefore;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

private long startedAt;
private long wasted;

@Override
public void jobStarted(Job job) {
  startedAt = processCpu.getAsLong();
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  wasted += processCpu.getAsLong() - startedAt;
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore - wasted) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
