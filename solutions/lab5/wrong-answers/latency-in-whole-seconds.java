// region: task-4
// caught by: jobs of 250 ms, to start within 50 ms: 21 processes of 4 threads
// says: the promised latency was cut to whole seconds
double erlangs = OfferedLoad.of(List.of(flow));
double patience = objective.latency().toSeconds() / Seconds.of(flow.serviceTime());
int processes = 1;
while (ErlangC.chanceOfWaiting(processes * threads, erlangs)
        * Math.exp(-Math.max(0, processes * threads - erlangs) * patience)
    > 1 - objective.share()) {
  processes++;
}
return processes;
