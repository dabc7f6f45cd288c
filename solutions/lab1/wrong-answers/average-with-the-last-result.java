// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: Does a field keep a number
  if (processors.isEmpty()) return 0;
  double now = 100.0 * processors.stream().filter(Processor::busy).count() / processors.size();
  return smoothed(now);
}

private double shown = Double.NaN;

private double smoothed(double now) {
  shown = Double.isNaN(shown) ? now : (shown + now) / 2;
  return shown;
