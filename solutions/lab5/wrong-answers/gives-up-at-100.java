// region: task-4
// caught by: any flow and any promise: the fewest processes
// says: Does its loop end there
double erlangs = OfferedLoad.of(List.of(flow));
double times = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
for (int processes = 1; processes < 100; processes++) {
  int all = processes * threads;
  double late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-Math.max(0, all - erlangs) * times);
  if (late <= 1 - objective.share()) {
    return processes;
  }
}
return 100;
