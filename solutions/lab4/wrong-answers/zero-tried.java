// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: 1 is the smallest number that can be tried
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 0; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
