// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: was not divided by the service time
double erlangs = OfferedLoad.of(List.of(flow));
int processes = 1;
while (ErlangC.chanceOfWaiting(processes * threads, erlangs)
        * Math.exp(-Math.max(0, processes * threads - erlangs) * Seconds.of(objective.latency()))
    > 1 - objective.share()) {
  processes++;
}
return processes;
