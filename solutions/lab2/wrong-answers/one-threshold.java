// region: task-5
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: one threshold for on and off makes it flap
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  return highs >= inARow;
}
