// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: threads were multiplied by the service time
double capacity = threads * Seconds.of(serviceTime);
int processes = 1;
while (drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
