// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: divided by milliseconds
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / flow.serviceTime().toMillis();
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double spare = Math.max(0, all - erlangs);
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 1 - objective.share()) {
    return processes;
  }
}
