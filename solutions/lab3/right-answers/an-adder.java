// region: task-2
private final LongSupplier processCpu;
private final double before;
private final java.util.concurrent.atomic.LongAdder jobs =
    new java.util.concurrent.atomic.LongAdder();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.before = processCpu.getAsLong() / 1e9;
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.increment();
}

Usage usage() {
  return new Usage(processCpu.getAsLong() / 1e9 - before, jobs.sum());
}

static double secondsPerJob(Collection<Usage> processes) {
  Usage all =
      processes.stream()
          .reduce(
              new Usage(0, 0),
              (a, b) -> new Usage(a.cpuSeconds() + b.cpuSeconds(), a.jobs() + b.jobs()));
  return all.jobs() > 0 ? all.cpuSeconds() / all.jobs() : 0;
}
