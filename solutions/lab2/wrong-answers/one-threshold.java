// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: With one threshold for on and off it flaps
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  return highs >= inARow;
}
