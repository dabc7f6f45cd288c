// region: task-3
// caught by: exactly 95% of the core ceiling is enough
// says: the core ceiling or the goal rounded to a
double goal = 0.95 * Math.round(cores / mix.cpuSeconds());
for (int n = 1; n <= most; n++) {
  Measured m = trial.with(n);
  if (m.p95ServiceSeconds() > capSeconds) return n - 1;if (m.throughput() >= goal) return n;
}
return most;
