// region: task-3
// caught by: 40 threads at most, and 55 would be enough: 40
// says: 95% of what 40 threads allow
double goal = 0.95 * Math.min(most / (mix.cpuSeconds() + mix.ioSeconds()), cores / mix.cpuSeconds());
for (int n = 1; n <= most; n++) {
  Measured m = trial.with(n);
  if (m.p95ServiceSeconds() > capSeconds) return n - 1;if (m.throughput() >= goal) return n;
}
return most;
