// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: low is for switching off
// also says: low is for going off
boolean contradicts(boolean on, double reading) {
  return on ? reading < low : reading >= low;
}
