// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: one thread reaches little of the core ceiling. Is
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  double bound =
      Math.min(threads / (mix.cpuSeconds() + mix.ioSeconds()), cores / mix.cpuSeconds());
  if (measured.throughput() >= 0.95 * bound) {
    return threads;
  }
}
return most;
