// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: and not the spare threads
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = 1; ; processes++) {
  int all = processes * threads;
  if (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-patience) <= 1 - objective.share()) {
    return processes;
  }
}
