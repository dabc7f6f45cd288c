// region: task-3
// caught by: exactly 95% of the core ceiling is enough
// says: which is exactly 95% of 40
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() > enough) {
    return threads;
  }
}
return most;
