// region: task-3
// caught by: a cap that even one thread breaks: 0 threads
// says: no number keeps the cap, and that is said by a 0
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads == 1 ? -1 : threads - 1;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
