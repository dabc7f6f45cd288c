// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: on is a state that lasts
private int highs;

boolean reading(double number) {
  highs = number >= high ? highs + 1 : 0;
  return highs == inARow;
}
