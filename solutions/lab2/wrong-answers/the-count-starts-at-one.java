// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: or to another number
private boolean on;
private int count;

boolean reading(double number) {
  if (contradicts(on, number)) {
    count++;
  } else {
    count = 0;
  }
  if (count >= inARow) {
    on = !on;
    count = 1;
  }
  return on;
}
