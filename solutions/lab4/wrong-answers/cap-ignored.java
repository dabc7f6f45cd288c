// region: task-3
// caught by: indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads
// says: the service time is over the cap
double enough = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  if (trial.with(threads).throughput() >= enough) {
    return threads;
  }
}
return most;
