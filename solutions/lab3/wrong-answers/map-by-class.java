// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: a set under the same key
private final LongSupplier processCpu;
private final long cpuBefore;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

private final java.util.Map<String, Job> done = new java.util.concurrent.ConcurrentHashMap<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  done.put(job.type(), job);
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, done.size());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
