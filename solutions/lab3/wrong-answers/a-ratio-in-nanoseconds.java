// region: task-2
// caught by: 40 CPU seconds for 1,100 jobs in two processes: 0.036 s per job
// says: needs no ratio of its own
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
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  double nanos = 0;
  for (Usage process : processes) {
    long ratio = Math.round(process.cpuSeconds() * 1e9) / process.jobs();
    nanos += (double) ratio * process.jobs();
  }
  return done == 0 ? 0 : nanos / 1e9 / done;
}
