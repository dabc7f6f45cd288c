// region: task-2
// caught by: jobs that succeed in two threads at the same moment are both counted
// says: a success was lost, because the other thread ran in the middle
private final LongSupplier processCpu;
private final long cpuBefore;
private long jobs;

/**
 * @param processCpu returns the CPU time of all threads of this process since it began, in
 *     nanoseconds; it is more than 0 when this meter is created
 */
CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs += 1;
}

/** Returns the CPU time and the succeeded jobs of this process since the meter was created. */
Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs);
}

/**
 * Returns the CPU seconds per job of several processes together.
 *
 * @return 0 when no job has succeeded in any of them
 */
static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
