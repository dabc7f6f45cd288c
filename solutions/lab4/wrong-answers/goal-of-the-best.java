// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: 95% of the highest throughput that your code saw
double best = 0;
Measured[] all = new Measured[most + 1];
for (int threads = 1; threads <= most; threads++) {
  all[threads] = trial.with(threads);
  best = Math.max(best, all[threads].throughput());
}
for (int threads = 1; threads <= most; threads++) {
  if (all[threads].p95ServiceSeconds() > capSeconds) return threads - 1;
  if (all[threads].throughput() >= 0.95 * best) return threads;
}
return most;
