// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: as if no jobs arrived after the burst
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (depth(burst, processes * capacity) / (processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
