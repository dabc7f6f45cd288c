// region: task-5
// caught by: on at the third high reading in a row, and no sooner
// says: one sample is no rise
private boolean on;

boolean reading(double number) {
  if (number >= high) {
    on = true;
  } else if (number < low) {
    on = false;
  }
  return on;
}
