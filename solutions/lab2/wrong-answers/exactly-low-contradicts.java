// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: exactly low does not contradict
// also says: 10 is not below low
boolean contradicts(boolean on, double reading) {
  return on ? reading <= low : reading >= high;
}
