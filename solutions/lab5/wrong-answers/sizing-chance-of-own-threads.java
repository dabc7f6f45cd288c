// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: the chance of waiting is that of one process
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  double spare = Math.max(0, processes * threads - erlangs);
  double late = ErlangC.chanceOfWaiting(threads, erlangs) * Math.exp(-spare * patience);
  if (late <= 1 - objective.share()) {
    return processes;
  }
}
