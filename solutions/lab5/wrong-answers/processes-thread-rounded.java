// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the rate of a thread was rounded
double rate = Math.ceil(1 / Seconds.of(serviceTime));
int processes = 1;
while (drain(burst, processes * threads * rate) > Seconds.of(within)) {
  processes++;
}
return processes;
