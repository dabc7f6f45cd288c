// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the rate of a process was rounded
long each = Math.round(threads / Seconds.of(serviceTime));
int processes = 1;
while (drain(burst, processes * each) > Seconds.of(within)) {
  processes++;
}
return processes;
