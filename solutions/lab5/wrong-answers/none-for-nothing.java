// region: task-4
// caught by: no jobs at all: 1 process
// says: a fleet without processes
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
int processes = erlangs == 0 ? 0 : 1;
while (processes > 0
    && ErlangC.chanceOfWaiting(processes * threads, erlangs)
        * Math.exp(-Math.max(0, processes * threads - erlangs) * patience)
    > 1 - objective.share()) {
  processes++;
}
return processes;
