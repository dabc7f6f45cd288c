// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: for the *mean* wait only
double erlangs = OfferedLoad.of(List.of(flow));
int processes = 1;
while (ErlangC.meanWait(processes * threads, erlangs, flow.serviceTime())
    > Seconds.of(objective.latency())) {
  processes++;
}
return processes;
