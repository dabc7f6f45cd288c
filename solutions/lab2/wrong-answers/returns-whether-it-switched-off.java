// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: return an answer for this reading alone
private boolean on;
private int count;

boolean reading(double number) {
  count = contradicts(on, number) ? count + 1 : 0;
  if (count > inARow) {
    on = !on;
    count = 0;
  }
  return on || count == inARow;
}
