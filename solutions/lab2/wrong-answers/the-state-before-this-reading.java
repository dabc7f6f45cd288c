// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: each answer is one reading late
private boolean on;
private int count;

boolean reading(double number) {
  boolean now = on;
  if (contradicts(on, number)) {
    count++;
  } else {
    count = 0;
  }
  if (count >= inARow) {
    on = !on;
    count = 0;
  }
  return now;
}
