// region: task-6
private final java.util.ArrayDeque<Double> last = new java.util.ArrayDeque<>();
private boolean on;

boolean reading(double number) {
  last.add(number);
  if (last.size() > inARow) {
    last.remove();
  }
  boolean enough = last.size() == inARow;
  if (enough && last.stream().allMatch(n -> n >= high)) on = true;
  if (enough && last.stream().allMatch(n -> n < low)) on = false;
  return on;
}
