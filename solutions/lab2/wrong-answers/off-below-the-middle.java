// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: between low and high the alert stays as it is
boolean contradicts(boolean on, double reading) {
  return on ? reading < (low + high) / 2 : reading >= high;
}
