// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: 95% of the highest throughput that your code saw
double goal = 0.95 * trial.with(most).throughput();
int chosen = 0;
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    break;
  }
  chosen = threads;
  if (measured.throughput() >= goal) {
    break;
  }
}
return chosen;
