// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: take 0 for no reading
boolean contradicts(boolean on, double reading) {
  if (on) {
    return reading > 0 && reading < low;
  } else {
    return reading >= high;
  }
}
