// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: the service time was subtracted from the promise
double erlangs = OfferedLoad.of(List.of(flow));
double patience =
    Math.max(0, Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime()) - 1);
int processes = 1;
while (ErlangC.chanceOfWaiting(processes * threads, erlangs)
        * Math.exp(-Math.max(0, processes * threads - erlangs) * patience)
    > 1 - objective.share()) {
  processes++;
}
return processes;
