// region: task-2
// caught by: any calls
// says: however many there were before
private record Wanted(double time, int machines) {}

private final java.util.Deque<Wanted> recent = new java.util.ArrayDeque<>();
private double start = Double.NaN;

int damp(double time, int wanted, int machines) {
  if (Double.isNaN(start)) {
    start = time;
    recent.addLast(new Wanted(time, machines)); // at least what there was at the restart
  }
  recent.addLast(new Wanted(time, wanted));
  while (recent.getFirst().time() < time - seconds) recent.removeFirst();
  int most = 0;
  for (Wanted one : recent) most = Math.max(most, one.machines());
  return most;
}
