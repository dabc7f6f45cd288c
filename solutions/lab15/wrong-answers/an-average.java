// region: task-2
// caught by: 9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down
// says: an average, or a step on the way down
// also says: one machine at a time, is too late
private final Deque<double[]> recent = new ArrayDeque<>();
private double start = -1;

int damp(double time, int wanted, int machines) {
  if (start < 0) start = time;
  recent.add(new double[] {time, wanted});
  while (recent.peek()[0] < time - seconds) recent.remove();
  int mean = (int) Math.ceil(recent.stream().mapToDouble(value -> value[1]).average().orElseThrow());
  return time - start < seconds ? Math.max(mean, machines) : mean;
}
