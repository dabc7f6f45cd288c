// region: task-6
// caught by: any thresholds, any inARow, any readings
// says: your code use the fields high and low
private boolean on;
private int count;

boolean reading(double number) {
  boolean against = on ? number < 10 : number >= 20;
  count = against ? count + 1 : 0;
  if (count == inARow) {
    on = !on;
    count = 0;
  }
  return on;
}
