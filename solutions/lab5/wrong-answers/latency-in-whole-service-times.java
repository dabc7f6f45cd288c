// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: was cut to a whole number
double erlangs = OfferedLoad.of(List.of(flow));
double times = objective.latency().dividedBy(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-Math.max(0, all - erlangs) * times);
  if (late <= 1 - objective.share()) {
    return processes;
  }
}
