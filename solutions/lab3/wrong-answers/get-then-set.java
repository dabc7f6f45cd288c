// region: task-2
// caught by: jobs that succeed in two threads at the same moment are both counted
// says: a success was lost, because the other thread ran in the middle
private final LongSupplier processCpu;
private final long cpuBefore;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.set(jobs.get() + 1);
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
