// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: counts every job that waits as late
double erlangs = OfferedLoad.of(List.of(flow));
int processes = 1;
while (ErlangC.chanceOfWaiting(processes * threads, erlangs) > 1 - objective.share()) {
  processes++;
}
return processes;
