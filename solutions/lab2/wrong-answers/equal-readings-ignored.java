// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: also one that equals the last
private boolean on;
private int count;
private double last = Double.NaN;

boolean reading(double number) {
  if (number == last) return on;
  last = number;
  if (contradicts(on, number)) {
    count++;
  } else {
    count = 0;
  }
  if (count == inARow) {
    on = !on;
    count = 0;
  }
  return on;
}
