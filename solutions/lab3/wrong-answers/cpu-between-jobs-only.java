// region: task-2
// caught by: 8 jobs succeeded, and the process used 1.2 CPU seconds
// says: your code did not call processCpu in usage()
private final LongSupplier processCpu;
private final AtomicLong between = new AtomicLong();
private volatile long mark;
private final AtomicLong jobs = new AtomicLong();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.mark = processCpu.getAsLong();
}

@Override
public void jobStarted(Job job) {
  between.addAndGet(processCpu.getAsLong() - mark);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  mark = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  mark = processCpu.getAsLong();
  jobs.incrementAndGet();
}

Usage usage() {
  return new Usage(between.get() / 1e9, jobs.get());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
