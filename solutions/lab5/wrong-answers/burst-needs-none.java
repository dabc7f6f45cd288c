// region: task-5-processes
// caught by: a burst that one process can handle: 1 process
// says: a fleet without processes
double capacity = threads / Seconds.of(serviceTime);
int processes = 0;
while (burst.peak() > capacity && drain(burst, processes * capacity) > Seconds.of(within)) {
  processes++;
}
return processes;
