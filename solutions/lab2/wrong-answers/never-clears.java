// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: Does your code ever switch it off
private boolean on;
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  on |= highs >= inARow;
  return on;
}
