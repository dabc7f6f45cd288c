// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: allow a tolerance
boolean contradicts(boolean on, double reading) {
  return on ? reading < low : reading > high - 0.01;
}
