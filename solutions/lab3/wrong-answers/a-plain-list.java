// region: task-2
// caught by: jobs that succeed in two threads at the same moment are both counted
// says: this class breaks when one thread changes it while another thread uses it
private final LongSupplier processCpu;
private final long cpuBefore;
private final java.util.List<Job> jobs = new java.util.ArrayList<>();

CpuMeter(LongSupplier processCpu) {
  this.processCpu = processCpu;
  this.cpuBefore = processCpu.getAsLong();
}

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  jobs.add(job);
}

Usage usage() {
  return new Usage((processCpu.getAsLong() - cpuBefore) / 1e9, jobs.size());
}

static double secondsPerJob(Collection<Usage> processes) {
  double cpu = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
  long done = processes.stream().mapToLong(Usage::jobs).sum();
  return done == 0 ? 0 : cpu / done;
}
