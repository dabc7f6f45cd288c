// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: only the seconds part of the time given
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, processes * capacity) > within.toSecondsPart()) {
  processes++;
}
return processes;
