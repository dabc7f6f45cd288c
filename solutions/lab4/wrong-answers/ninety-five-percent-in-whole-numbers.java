// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: does your code compute with int
int goal = cores * 95 / 100;
int threads = 0;
for (int n = 1; n <= most; n++) {
  Measured seen = trial.with(n);
  if (seen.p95ServiceSeconds() > capSeconds) break;
  threads = n;
  if (seen.throughput() * mix.cpuSeconds() >= goal) break;
}
return threads;
