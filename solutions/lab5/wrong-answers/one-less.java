// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: always one process too few
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, (processes + 1) * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
