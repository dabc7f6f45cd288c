// region: task-3
// caught by: shop on 4 cores, cap 0.4 s: 21 threads
// says: Is its goal 95% of cores divided by
double goal = 0.95 * cores / mix.kinds().get(0).cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= goal) {
    return threads;
  }
}
return most;
