// region: task-2
// caught by: 40 CPU seconds for 1,100 jobs in two processes: 0.036 s per job
// says: as soon as one process has done none
private final LongSupplier processCpu;
private final long began;
private final java.util.concurrent.atomic.AtomicLong jobs =
    new java.util.concurrent.atomic.AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.began = processCpu.getAsLong();
}

@Override
public void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - began) / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double seconds = 0;
  long jobs = 0;
  for (Usage usage : processes) {
    if (usage.jobs() == 0) {
      return 0;
    }
    seconds += usage.cpuSeconds();
    jobs += usage.jobs();
  }
  return jobs == 0 ? 0 : seconds / jobs;
}
