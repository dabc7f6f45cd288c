// region: task-3
// caught by: a service time of exactly the cap is allowed
// says: 4 threads have a p95 of exactly 0.5 s,
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() >= capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
