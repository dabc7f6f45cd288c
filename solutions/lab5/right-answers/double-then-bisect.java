// region: task-4
double erlangs = OfferedLoad.of(List.of(flow));
int enough = 1;
while (!keeps(enough * threads, erlangs, flow, objective)) {
  enough *= 2;
}
int tooFew = enough / 2;
while (enough - tooFew > 1) {
  int middle = (enough + tooFew) / 2;
  if (keeps(middle * threads, erlangs, flow, objective)) {
    enough = middle;
  } else {
    tooFew = middle;
  }
}
return enough;
}

private static boolean keeps(int all, double erlangs, Flow flow, Objective objective) {
  double service = Seconds.of(flow.serviceTime());
  double latency = Seconds.of(objective.latency());
  double late = ErlangC.chanceOfWaiting(all, erlangs);
  if (all > erlangs) {
    late *= Math.exp(-(all - erlangs) * latency / service);
  }
  return late <= 1 - objective.share();
