// region: task-3
// caught by: a number that reaches the goal and breaks the cap: one thread fewer
// says: a number of threads that it did not try
double goal = 0.95 * cores / mix.cpuSeconds();
for (int n = 1; n <= most; n += 2) {
  Measured m = trial.with(n);
  if (m.p95ServiceSeconds() > capSeconds) return n - 1;if (m.throughput() >= goal) return n;
}
return most;
