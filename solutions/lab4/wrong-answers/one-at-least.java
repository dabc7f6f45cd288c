// region: task-3
// caught by: a cap that even one thread breaks: 0 threads
// says: one thread breaks this cap already
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return Math.max(1, threads - 1);
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
