// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: rounded to whole percent
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double spare = Math.max(0, all - erlangs);
  double late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience);
  if (Math.round(100 * (1 - late)) >= Math.round(100 * objective.share())) {
    return processes;
  }
}
