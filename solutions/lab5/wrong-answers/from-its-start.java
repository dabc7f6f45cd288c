// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: The time begins at the end of the burst
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (Seconds.of(burst.lasts()) + drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
