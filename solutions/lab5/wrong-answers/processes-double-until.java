// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: doubles the number of processes
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, processes * capacity) > Seconds.of(within)) {
  processes *= 2;
}
return processes;
