// region: task-2
// caught by: a restarted autoscaler does not shrink during its first cool-down, but grows
// says: also during the first
// also says: only shrinking is damped
// also says: too few
private final java.util.ArrayDeque<double[]> recent = new java.util.ArrayDeque<>();
private double start = Double.NaN;

int damp(double time, int wanted, int machines) {
  if (Double.isNaN(start)) start = time;
  recent.add(new double[] {time, wanted});
  recent.removeIf(one -> one[0] < time - seconds);
  if (time - start < seconds) {
    return machines;
  }
  return (int) recent.stream().mapToDouble(one -> one[1]).max().orElse(wanted);
}
