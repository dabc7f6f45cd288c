// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: 95% of cores divided by service time
double goal = 0.95 * cores / (mix.cpuSeconds() + mix.ioSeconds());
for (int n = 1; n <= most; n++) {
  Measured m = trial.with(n);
  if (m.p95ServiceSeconds() > capSeconds) return n - 1;if (m.throughput() >= goal) return n;
}
return most;
