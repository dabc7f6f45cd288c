// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: one high reading is not enough
private boolean on;

boolean reading(double number) {
  if (number >= high) {
    on = true;
  } else if (number < low) {
    on = false;
  }
  return on;
}
