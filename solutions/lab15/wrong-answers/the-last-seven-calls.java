// region: task-2
// caught by: 9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down
// says: Does it keep only the last few calls
// also says: too few
private record Wanted(double time, int machines) {}

private final java.util.Deque<Wanted> recent = new java.util.ArrayDeque<>();
private double start = Double.NaN;

int damp(double time, int wanted, int machines) {
  if (Double.isNaN(start)) start = time;
  recent.addLast(new Wanted(time, wanted));
  while (recent.size() > 7 || recent.getFirst().time() < time - seconds) recent.removeFirst();
  int most = 0;
  for (Wanted one : recent) most = Math.max(most, one.machines());
  return time - start < seconds ? Math.max(most, machines) : most;
}
