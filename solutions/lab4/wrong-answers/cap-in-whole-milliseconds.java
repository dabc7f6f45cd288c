// region: task-3
// caught by: generated trials, with up to 200 threads
// says: compare whole milliseconds
double goal = 0.95 * cores / mix.cpuSeconds();
long capMillis = (long) (capSeconds * 1000);
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if ((long) (measured.p95ServiceSeconds() * 1000) > capMillis) {
    return threads - 1;
  }
  if (measured.throughput() >= goal) {
    return threads;
  }
}
return most;
