// region: task-1
if (flows.isEmpty()) {
  return 0;
}
Flow first = flows.get(0);
double one = Seconds.of(first.serviceTime()) * first.perMinute() / 60.0;
return one + of(flows.subList(1, flows.size()));
// region: task-2
record Box(double enter, double seconds, double stays) {
  double jobs() {
    return enter / seconds * stays;
  }
}
return new Box(run.arrived(), run.seconds(), run.meanLatency()).jobs();
// region: task-4
record Fleet(int all, double erlangs) {
  double late(double latency, double service) {
    double chance = ErlangC.chanceOfWaiting(all, erlangs);
    return all <= erlangs ? 1 : chance * Math.exp((erlangs - all) * latency / service);
  }
}
double load = OfferedLoad.of(List.of(flow));
double service = Seconds.of(flow.serviceTime());
double latency = Seconds.of(objective.latency());
int processes = 0;
double late;
do {
  processes++;
  late = new Fleet(processes * threads, load).late(latency, service);
} while (late > 1 - objective.share());
return processes;
