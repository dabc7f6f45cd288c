// region: task-3
// caught by: a service time of exactly the cap is allowed
// says: no number reaches 38 jobs/s, so return the largest
double goal = 0.95 * cores / mix.cpuSeconds();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.throughput() >= goal && measured.p95ServiceSeconds() <= capSeconds) {
    return threads;
  }
}
int largest = most;
while (largest > 0 && trial.with(largest).p95ServiceSeconds() >= capSeconds) {
  largest--;
}
return largest;
