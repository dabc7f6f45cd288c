// region: task-2
// caught by: 9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down
// says: Remember what was wanted
private record Wanted(double time, int machines) {}

private final java.util.Deque<Wanted> recent = new java.util.ArrayDeque<>();
private double start = Double.NaN;

int damp(double time, int wanted, int machines) {
  if (Double.isNaN(start)) start = time;
  while (!recent.isEmpty() && recent.getFirst().time() < time - seconds) recent.removeFirst();
  int most = wanted;
  for (Wanted one : recent) most = Math.max(most, one.machines());
  if (time - start < seconds) most = Math.max(most, machines);
  recent.addLast(new Wanted(time, most));
  return most;
}
