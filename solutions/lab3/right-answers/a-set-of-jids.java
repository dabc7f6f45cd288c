// region: task-2
private final LongSupplier processCpu;
private final long cpuBefore;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

private final java.util.Set<String> jids = java.util.concurrent.ConcurrentHashMap.newKeySet();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jids.add(job.jid());
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jids.size());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
