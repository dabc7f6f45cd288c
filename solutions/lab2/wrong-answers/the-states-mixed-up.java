// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: Are the two states mixed up
boolean contradicts(boolean on, double reading) {
  return on ? reading >= high : reading < low;
}
