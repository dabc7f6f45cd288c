// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: exactly high is high
private boolean on;
private int count;

boolean reading(double number) {
  count = (on ? number < low : number > high) ? count + 1 : 0;
  if (count == inARow) {
    on = !on;
    count = 0;
  }
  return on;
}
