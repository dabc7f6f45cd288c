// region: task-3
// caught by: shop on 4 cores, cap 0.4 s: 21 threads
// says: remember the trials of an earlier call
double goal = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = tried(threads, trial);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= goal) {
    return threads;
  }
}
return most;
}

private static final java.util.Map<Integer, Measured> TRIED =
    new java.util.concurrent.ConcurrentHashMap<>();

private static Measured tried(int threads, Trial trial) {
  return TRIED.computeIfAbsent(threads, trial::with);
