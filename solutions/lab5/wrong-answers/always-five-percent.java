// region: task-4
// caught by: the same jobs, and 99% must start in time: 23 processes
// says: allows 5% to be late, whatever was promised
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double spare = Math.max(0, all - erlangs);
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 0.05) {
    return processes;
  }
}
