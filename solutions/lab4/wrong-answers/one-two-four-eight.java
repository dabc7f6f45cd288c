// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: does it skip numbers
int best = 0;
for (int n = 1; n <= most && trial.with(n).p95ServiceSeconds() <= capSeconds; n += n) {
  best = n;
  if (trial.with(n).throughput() >= 0.95 * cores / mix.cpuSeconds()) break;
}
return best;
