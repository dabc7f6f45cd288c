// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the capacity of all processes was rounded
double limit = Seconds.of(within);
for (int processes = 1; ; processes++) {
  long capacity = Math.round(processes * threads / Seconds.of(serviceTime));
  if (drain(burst, capacity) <= limit) {
    return processes;
  }
}
