// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: rounded up, plus 1
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int n = (int) Math.ceil(erlangs / threads) + 1; ; n++) {
  int all = n * threads;
  double spare = Math.max(0, all - erlangs);
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 1 - objective.share()) {
    return n;
  }
}
