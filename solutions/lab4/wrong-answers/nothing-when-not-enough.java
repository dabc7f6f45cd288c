// region: task-3
// caught by: 40 threads at most, and 55 would be enough: 40
// says: 40 threads keep the cap: when none reaches 95%,
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return 0;
