// region: task-6
// caught by: on at the third high reading in a row, and no sooner
// says: readings of another alert count here
private static boolean on;
private static int count;

boolean reading(double number) {
  count = contradicts(on, number) ? count + 1 : 0;
  if (count == inARow) {
    on = !on;
    count = 0;
  }
  return on;
}
