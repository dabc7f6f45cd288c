// region: task-2
// caught by: a restarted autoscaler does not shrink during its first cool-down, but grows
// says: Your code has no memory
// also says: Before the first cool-down is over
// also says: the first cool-down is not over
private final Deque<double[]> recent = new ArrayDeque<>();

int damp(double time, int wanted, int machines) {
  recent.add(new double[] {time, wanted});
  while (recent.peek()[0] < time - seconds) recent.remove();
  return (int) recent.stream().mapToDouble(value -> value[1]).max().orElseThrow();
}
