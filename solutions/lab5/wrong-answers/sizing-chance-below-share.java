// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: counts every job that waits as late
double erlangs = OfferedLoad.of(List.of(flow));
for (int processes = 1; ; processes++) {
  if (ErlangC.chanceOfWaiting(processes * threads, erlangs) <= 1 - objective.share()
      && ErlangC.meanWait(processes * threads, erlangs, flow.serviceTime()) <= Seconds.of(objective.latency())) {
    return processes;
  }
}
