// region: task-3
// caught by: shop on 4 cores, cap 0.4 s: 21 threads
// says: search in the same direction after both
double goal = 0.95 * cores / mix.cpuSeconds();
int low = 1;
int high = most;
int found = 0;
while (low <= high) {
  int middle = (low + high) / 2;
  Measured measured = trial.with(middle);
  if (measured.throughput() >= goal && measured.p95ServiceSeconds() <= capSeconds) {
    found = middle;
    high = middle - 1;
  } else {
    low = middle + 1;
  }
}
if (found > 0) {
  return found;
}
int threads = most;
while (threads > 0 && trial.with(threads).p95ServiceSeconds() > capSeconds) {
  threads--;
}
return threads;
