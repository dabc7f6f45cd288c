// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: a low reading agrees with an alert that is off
// also says: two high readings with a low one
boolean contradicts(boolean on, double reading) {
  return reading >= high || reading < low;
}
