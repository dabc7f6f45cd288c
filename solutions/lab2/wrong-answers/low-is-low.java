// region: task-6
// caught by: off at the third low reading in a row, and nothing in between changes it
// says: 10 is not below low
private boolean on;
private int count;

boolean reading(double number) {
  count = (on ? number <= low : number >= high) ? count + 1 : 0;
  if (count == inARow) {
    on = !on;
    count = 0;
  }
  return on;
}
