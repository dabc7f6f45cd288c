// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: the exponent has the threads of one process
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  double spare = threads - erlangs;
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience) <= 1 - objective.share()) {
    return processes;
  }
}
