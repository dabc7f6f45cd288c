// region: task-5-processes
// caught by: a burst that one process can do: 1
// says: somebody must be there
double capacity = threads / Seconds.of(serviceTime);
int processes = 0;
while (burst.peak() > capacity && drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
