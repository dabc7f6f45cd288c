// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: three high readings in all
private boolean on;
private int highs;
private int lows;

boolean reading(double number) {
  if (!on && number >= high && ++highs == inARow) {
    on = true;
    highs = 0;
  } else if (on) {
    lows = number < low ? lows + 1 : 0;
    if (lows == inARow) {
      on = false;
      lows = 0;
    }
  }
  return on;
}
