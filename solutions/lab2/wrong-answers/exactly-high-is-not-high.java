// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: exactly high contradicts an alert that is off
// also says: exactly high is high
boolean contradicts(boolean on, double reading) {
  return on ? reading < low : reading > high;
}
