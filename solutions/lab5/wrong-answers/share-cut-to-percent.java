// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: the promised share was cut to whole percent
double erlangs = OfferedLoad.of(List.of(flow));
double service = Seconds.of(flow.serviceTime());
int percent = (int) Math.round(100 * objective.share());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double late =
      ErlangC.chanceOfWaiting(all, erlangs)
          * Math.exp(-Math.max(0, all - erlangs) * Seconds.of(objective.latency()) / service);
  if (late <= 1 - percent / 100.0) {
    return processes;
  }
}
