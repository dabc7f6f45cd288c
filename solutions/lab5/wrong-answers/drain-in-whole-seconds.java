// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: cut to whole seconds before the comparison
double each = threads / Seconds.of(serviceTime);
for (int processes = 1; ; processes++) {
  long drained = (long) drain(burst, processes * each);
  if (drained <= Seconds.of(within)) {
    return processes;
  }
}
