// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: your code begins above the answer
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = (int) Math.round(erlangs / threads) + 1; ; processes++) {
  int all = processes * threads;
  double spare = Math.max(0, all - erlangs);
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 1 - objective.share()) {
    return processes;
  }
}
