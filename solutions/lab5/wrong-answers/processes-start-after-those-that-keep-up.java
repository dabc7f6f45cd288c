// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: begin above the calm rate
double perProcess = threads / Seconds.of(serviceTime);
int processes = (int) (burst.calm() / perProcess); // these only keep up
do {
  processes++;
} while (drain(burst, processes * perProcess) > Seconds.of(within));
return processes;
