// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: fewer threads reach 95% already
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads += 5) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
