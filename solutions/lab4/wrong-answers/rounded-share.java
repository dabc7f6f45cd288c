// region: task-3
// caught by: shop on 4 cores, cap 0.4 s: 21 threads
// says: Is the share, the goal, or the throughput rounded
double ceiling = cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  long percent = Math.round(100 * measured.throughput() / ceiling);
  if (percent >= 95) {
    return threads;
  }
}
return most;
