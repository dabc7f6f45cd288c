// region: task-3
// caught by: indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads
// says: 1 thread keeps this cap, and your code tried
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.throughput() >= enough) {
    return measured.p95ServiceSeconds() > capSeconds ? 0 : threads;
  }
}
return most;
