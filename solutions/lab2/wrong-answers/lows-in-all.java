// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: three low readings in all
private boolean on;
private int highs;
private int lows;

boolean reading(double number) {
  if (!on) {
    highs = number >= high ? highs + 1 : 0;
    if (highs == inARow) {
      on = true;
      highs = 0;
      lows = 0;
    }
  } else if (number < low && ++lows == inARow) {
    on = false;
  }
  return on;
}
