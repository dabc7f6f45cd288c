// region: task-2
private final LongSupplier processCpu;
private final long cpuBefore;
private final java.util.Queue<String> done = new java.util.concurrent.ConcurrentLinkedQueue<>();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  done.add(job.jid());
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, done.size());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
