// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: made your code lose count
private boolean on;
private int count;

boolean reading(double number) {
  if (contradicts(on, number)) {
    count++;
  } else {
    count = count > 1 ? -1 : 0;
  }
  if (count == inARow) {
    on = !on;
    count = 0;
  }
  return on;
}
