// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: the service time was subtracted from the promise
double erlangs = OfferedLoad.of(List.of(flow));
double latency = Seconds.of(objective.latency());
double service = Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double spare = Math.max(0, all - erlangs);
  double late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * (latency - service) / service);
  if (late <= 1 - objective.share()) {
    return processes;
  }
}
