// region: task-3
// caught by: 40 threads at most, and 55 would be enough: 40
// says: although 40 threads do no more than 39
double enough = 0.95 * cores / mix.cpuSeconds();
Measured last = new Measured(0, 0);
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  boolean stop = measured.p95ServiceSeconds() > capSeconds;
  if (stop || measured.throughput() - last.throughput() < 1e-9) {
    return threads - 1;
  }
  last = measured;
  if (last.throughput() >= enough) {
    return threads;
  }
}
return most;
