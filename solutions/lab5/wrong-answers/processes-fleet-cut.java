// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: processes cut to whole jobs a second
int processes = 1;
while (drain(burst, processes * threads * 1000L / serviceTime.toMillis()) > Seconds.of(within)) {
  processes++;
}
return processes;
