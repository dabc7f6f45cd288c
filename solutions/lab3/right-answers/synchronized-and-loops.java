// region: task-2
private final LongSupplier processCpu;
private final long start;
private long done;

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  start = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  synchronized (this) {
    done++;
  }
}

synchronized Usage usage() {
  return new Usage(1e-9 * (processCpu.getAsLong() - start), done);
}

static double secondsPerJob(Collection<Usage> processes) {
  double seconds = 0;
  long jobs = 0;
  for (Usage usage : processes) {
    seconds += usage.cpuSeconds();
    jobs += usage.jobs();
  }
  if (jobs == 0) {
    return 0;
  }
  return seconds / jobs;
}
