// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: that is enough for the calm rate
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, processes * capacity) == Double.POSITIVE_INFINITY) {
  processes++;
}
return processes;
