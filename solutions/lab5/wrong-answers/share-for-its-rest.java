// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: allows the promised share itself to be late
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
int processes = 1;
while (ErlangC.chanceOfWaiting(processes * threads, erlangs)
        * Math.exp(-Math.max(0, processes * threads - erlangs) * patience)
    > objective.share()) {
  processes++;
}
return processes;
