// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: your code compares seconds with minutes
double capacity = threads / Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, processes * capacity) > within.toMinutes()) {
  processes++;
}
return processes;
