// region: task-6
// caught by: any thresholds, any inARow, any readings
// says: after a switch
private boolean on;
private int count;

boolean reading(double number) {
  count = contradicts(on, number) ? count + 1 : 0;
  if (count >= inARow) {
    on = !on;
  }
  return on;
}
