// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: one low reading does not end it
private boolean on;
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  if (highs >= inARow) {
    on = true;
  } else if (number < low) {
    on = false;
  }
  return on;
}
