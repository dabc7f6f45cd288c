// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: your code did not try it
double enough = 0.95 * cores / mix.cpuSeconds();
int best = 0;
for (int threads = most; threads >= 1; threads--) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() <= capSeconds && measured.throughput() >= enough) {
    best = threads;
  } else {
    break;
  }
}
return best;
