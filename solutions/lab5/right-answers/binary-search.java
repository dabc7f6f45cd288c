// region: task-4
double erlangs = OfferedLoad.of(List.of(flow));
int low = 1;
int high = 1;
while (late(flow, high * threads, erlangs, objective) > 1 - objective.share()) {
  low = high + 1;
  high *= 2;
}
while (low < high) {
  int middle = (low + high) / 2;
  if (late(flow, middle * threads, erlangs, objective) <= 1 - objective.share()) {
    high = middle;
  } else {
    low = middle + 1;
  }
}
return high;
}

private static double late(Flow flow, int all, double erlangs, Objective objective) {
if (all <= erlangs) {
  return 1;
}
double times = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
return ErlangC.chanceOfWaiting(all, erlangs) * Math.exp((erlangs - all) * times);
