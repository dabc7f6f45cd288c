// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: the mean wait with a part of the latency
double erlangs = OfferedLoad.of(List.of(flow));
for (int processes = 1; ; processes++) {
  double mean = ErlangC.meanWait(processes * threads, erlangs, flow.serviceTime());
  if (mean <= Seconds.of(objective.latency()) * (1 - objective.share())) {
    return processes;
  }
}
