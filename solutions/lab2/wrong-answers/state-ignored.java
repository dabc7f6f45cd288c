// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: whether the alert is on or off
boolean contradicts(boolean on, double reading) {
  return reading >= high || reading < low;
}
