// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: the load was rounded up to whole erlangs
double erlangs = Math.ceil(OfferedLoad.of(List.of(flow)));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int n = 1; ; n++) {
  int all = n * threads;
  double spare = Math.max(0, all - erlangs);
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 1 - objective.share()) {
    return n;
  }
}
