// region: task-3
// caught by: indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads
// says: 120 is `most`, and breaks the cap
double goal = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.throughput() >= goal && measured.p95ServiceSeconds() <= capSeconds) {
    return threads;
  }
}
return most;
