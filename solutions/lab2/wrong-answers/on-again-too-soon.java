// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: to switch on again the readings have to be high
private boolean on;
private boolean fired;
private int count;

boolean reading(double number) {
  boolean speaks = on ? number < low : number >= (fired ? low : high);
  count = speaks ? count + 1 : 0;
  if (count == inARow) {
    on = !on;
    fired = true;
    count = 0;
  }
  return on;
}
