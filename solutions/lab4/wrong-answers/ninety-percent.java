// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: that is less than 95%, and the number at
double enough = 0.9 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
