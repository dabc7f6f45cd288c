// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: Does your code take a mean
private final java.util.Deque<Double> last = new java.util.ArrayDeque<>();
private boolean on;

boolean reading(double number) {
  last.addLast(number);
  if (last.size() > inARow) {
    last.removeFirst();
  }
  double mean = last.stream().mapToDouble(d -> d).average().orElse(0);
  if (last.size() == inARow) {
    on = on ? mean >= low : mean >= high;
  }
  return on;
}
