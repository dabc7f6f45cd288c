// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: within jobs that succeeded only
private final LongSupplier processCpu;
private final AtomicLong jobs = new AtomicLong();
private long atStart;
private long used;

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
}

@Override
public void jobStarted(Job job) {
  atStart = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
  used += processCpu.getAsLong() - atStart;
}

Usage usage() {
  return new Usage(used / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
