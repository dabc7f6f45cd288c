// region: task-6
// caught by: any thresholds, any inARow, any readings
// says: your code use the field inARow
private boolean on;
private int count;

boolean reading(double number) {
  count = contradicts(on, number) ? count + 1 : 0;
  if (count == Math.max(2, inARow)) {
    on = !on;
    count = 0;
  }
  return on;
}
