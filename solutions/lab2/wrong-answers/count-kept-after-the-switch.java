// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: set its count to 0 when it switches
private boolean on;
private int count;

boolean reading(double number) {
  if (!contradicts(on, number)) {
    count = 0;
    return on;
  }
  count++;
  if (count >= inARow) {
    on = !on;
  }
  return on;
}
