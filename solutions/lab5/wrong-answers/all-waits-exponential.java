// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: takes the waits of *all* jobs as exponential
double erlangs = OfferedLoad.of(List.of(flow));
double latency = Seconds.of(objective.latency());
int processes = 1;
while (Math.exp(-latency / ErlangC.meanWait(processes * threads, erlangs, flow.serviceTime()))
    > 1 - objective.share()) {
  processes++;
}
return processes;
