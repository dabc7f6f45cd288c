// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: nothing has switched the alert off
private boolean on;
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  on |= highs >= inARow;
  return on;
}
