// region: task-2
// caught by: jobs that succeed in two threads at the same moment are both counted
// says: without a lock, a thread may see an old value
private final LongSupplier processCpu;
private final long cpuBefore;
private long jobs;

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  synchronized (this) {
    jobs++;
  }
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs);
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
