// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: Yours is the largest that keeps the cap
for (int threads = most; threads >= 1; threads--) {
  if (trial.with(threads).p95ServiceSeconds() <= capSeconds) {
    return threads;
  }
}
return 0;
