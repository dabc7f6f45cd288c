// region: task-3
// caught by: 40 threads at most, and 55 would be enough: 40
// says: end one number too early
double enough = 0.95 * cores / mix.cpuSeconds();
int threads = 1;
while (threads < most) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() > capSeconds) {
    return threads - 1;
  }
  if (measured.throughput() >= enough) {
    break;
  }
  threads++;
}
return threads;
