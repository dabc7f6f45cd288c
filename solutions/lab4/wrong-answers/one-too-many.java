// region: task-3
// caught by: indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads
// says: with so many threads 95 of 100 jobs do not keep the cap
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads;
  }
  if (measured.throughput() >= enough) {
    return threads;
  }
}
return most;
