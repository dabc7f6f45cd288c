// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: have one threshold for on and off
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  return highs >= inARow;
}
