// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: ask for spare capacity first
double perProcess = threads / Seconds.of(serviceTime);
int processes = 1;
while (processes * perProcess <= burst.calm()
    || drain(burst, processes * perProcess) > Seconds.of(within)) {
  processes++;
}
return processes;
