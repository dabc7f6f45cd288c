// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: read processCpu in startup
private final LongSupplier processCpu;
private final java.util.concurrent.atomic.AtomicLong jobs =
    new java.util.concurrent.atomic.AtomicLong();
private volatile long began;

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.began = processCpu.getAsLong();
}

@Override
public void startup(jobsinpractice.engine.Worker worker) {
  began = processCpu.getAsLong();
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
    seconds += usage.cpuSeconds();
    jobs += usage.jobs();
  }
  return jobs == 0 ? 0 : seconds / jobs;
}
