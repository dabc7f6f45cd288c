// region: task-5-processes
// caught by: any burst: depth, time to drain, and processes
// says: if the peak is twice as high
double capacity = threads / Seconds.of(serviceTime);
for (int processes = 1; processes < 20; processes++) {
  if (drain(burst, processes * capacity) <= Seconds.of(within)) {
    return processes;
  }
}
return 20;
