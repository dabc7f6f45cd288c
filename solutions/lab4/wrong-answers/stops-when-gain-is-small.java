// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: less than 95% of the core ceiling, and more threads
double last = 0;
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) return threads - 1;
  if (measured.throughput() < last * 1.02) return threads;
  last = measured.throughput();
}
return most;
