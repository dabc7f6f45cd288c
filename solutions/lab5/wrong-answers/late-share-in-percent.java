// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: the share in time or the share of late jobs
double erlangs = OfferedLoad.of(List.of(flow));
double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
long mayBeLate = 100 - Math.round(100 * objective.share());
int n = 0;
long late;
do {
  int all = ++n * threads;
  double spare = Math.max(0, all - erlangs);
  late = Math.round(100 * ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience));
} while (late > mayBeLate);
return n;
