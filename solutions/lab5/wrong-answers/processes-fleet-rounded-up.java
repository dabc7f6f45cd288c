// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the capacity of all processes was rounded
double each = threads / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, Math.ceil(processes * each)) > Seconds.of(within)) {
  processes++;
}
return processes;
