// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: the exponent has the latency in milliseconds
double erlangs = OfferedLoad.of(List.of(flow));
double patience = objective.latency().toMillis() / Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double spare = Math.max(0, all - erlangs);
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 1 - objective.share()) {
    return processes;
  }
}
