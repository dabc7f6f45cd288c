// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: 1 is the smallest number that can be tried
double enough = 0.95 * cores / mix.cpuSeconds();
int best = 0;
int within = 0;
for (int threads = most; threads >= 0; threads--) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() <= capSeconds) {
    within = Math.max(within, threads);
    if (measured.throughput() >= enough) best = threads;
  }
}
return best > 0 ? best : within;
