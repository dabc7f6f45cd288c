// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the service time was in milliseconds
double capacity = threads / (double) serviceTime.toMillis();
int processes = 1;
while (drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
