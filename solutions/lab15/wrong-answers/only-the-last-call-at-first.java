// region: task-2
// caught by: a restarted autoscaler does not shrink during its first cool-down, but grows
// says: What was wanted before also counts
// also says: were wanted
private record Wanted(double time, int machines) {}

private final Deque<Wanted> recent = new ArrayDeque<>();
private double start = Double.NaN;

int damp(double time, int wanted, int machines) {
  if (Double.isNaN(start)) start = time;
  recent.add(new Wanted(time, wanted));
  while (recent.peek().time() < time - seconds) recent.remove();
  int most = recent.stream().mapToInt(Wanted::machines).max().orElseThrow();
  return time - start < seconds ? Math.max(wanted, machines) : most;
}
