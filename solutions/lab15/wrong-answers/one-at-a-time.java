// region: task-2
// caught by: more is wanted: the fleet grows at once
// says: one machine at a time, is too late
// also says: only shrinking is damped
// also says: were wanted in the last 100 s
private final Deque<double[]> recent = new ArrayDeque<>();
private double start = -1;

int damp(double time, int wanted, int machines) {
  if (start < 0) start = time;
  recent.add(new double[] {time, wanted});
  while (recent.peek()[0] < time - seconds) recent.remove();
  int most = (int) recent.stream().mapToDouble(value -> value[1]).max().orElseThrow();
  if (most > machines) return machines + 1;
  return time - start < seconds ? machines : most;
}
