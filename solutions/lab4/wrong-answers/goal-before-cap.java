// region: task-3
// caught by: a number that reaches the goal and breaks the cap: one thread fewer
// says: check the cap before the goal
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.throughput() >= enough) {
    return threads;
  }
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
}
return most;
