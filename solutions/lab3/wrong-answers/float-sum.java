// region: task-2
// caught by: any processes together: the sum of seconds over the sum of jobs
// says: Was it rounded, or is a number a float
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
  float cpu = 0;
  long done = 0;
  for (Usage usage : processes) {
    cpu += (float) usage.cpuSeconds();
    done += usage.jobs();
  }
  return done == 0 ? 0 : cpu / done;
}
