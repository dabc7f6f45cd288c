// region: task-5
boolean contradicts(boolean on, double reading) {
  if (on) {
    return !(reading >= low);
  }
  return !(reading < high);
}
// region: task-6
private int highs;
private int lows;
private boolean on;

boolean reading(double number) {
  if (number >= high) {
    highs++;
    lows = 0;
  } else if (number < low) {
    lows++;
    highs = 0;
  } else {
    highs = 0;
    lows = 0;
  }
  if (highs >= inARow) {
    on = true;
  }
  if (lows >= inARow) {
    on = false;
  }
  return on;
}
