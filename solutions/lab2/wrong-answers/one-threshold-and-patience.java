// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: have one threshold for on and off
private boolean on;
private int count;

boolean reading(double number) {
  boolean isHigh = number >= high;
  count = isHigh != on ? count + 1 : 0;
  if (count == inARow) {
    on = isHigh;
    count = 0;
  }
  return on;
}
