// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: switches off at low reading number 4
private boolean on;
private int count;

boolean reading(double number) {
  if (contradicts(on, number)) {
    count++;
  } else {
    count = 0;
  }
  if (count >= (on ? inARow + 1 : inARow)) {
    on = !on;
    count = 0;
  }
  return on;
}
