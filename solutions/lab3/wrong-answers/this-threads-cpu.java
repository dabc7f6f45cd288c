// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: your code never called processCpu
private final LongSupplier processCpu;
private final AtomicLong nanos = new AtomicLong();
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.incrementAndGet();
  nanos.set(java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
}

Usage usage() {
  return new Usage(nanos.get() / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
