// region: task-3
int best = 0;
boolean found = false;
double needed = 0.95 * (cores / mix.cpuSeconds());
for (int threads = most; threads >= 1; threads--) {
  Measured m = trial.with(threads);
  if (m.p95ServiceSeconds() > capSeconds) continue;
  if (best == 0) best = threads;
  if (m.throughput() >= needed) {
    best = threads;
    found = true;
  } else if (found) {
    break;
  }
}
System.out.println("chosen: " + best);
return best;
