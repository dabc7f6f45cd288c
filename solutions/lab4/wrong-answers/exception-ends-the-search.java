// region: task-3
// caught by: 40 threads at most, and 55 would be enough: 40
// says: only the tests' trial throws for a number
double goal = 0.95 * cores / mix.cpuSeconds();
int threads = 0;
while (true) {
  try {
    Measured measured = trial.with(threads + 1);
    if (measured.p95ServiceSeconds() > capSeconds) {
      return threads;
    }
    threads++;
    if (measured.throughput() >= goal) {
      return threads;
    }
  } catch (RuntimeException noMoreThreads) {
    return threads;
  }
}
