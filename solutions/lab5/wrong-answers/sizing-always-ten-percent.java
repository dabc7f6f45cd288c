// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: Does it use objective.share()
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
int processes = 0;
double late;
do {
  processes++;
  int all = processes * threads;
  late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-Math.max(0, all - erlangs) * patience);
} while (late > 0.1);
return processes;
