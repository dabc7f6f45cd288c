// region: task-5-processes
// caught by: a burst that one process can do: 1
// says: somebody must be there when
double capacity = threads / Seconds.of(serviceTime);
int processes = 0;
while (drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
