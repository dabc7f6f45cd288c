// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: a process was counted as one thread
double capacity = 1 / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
