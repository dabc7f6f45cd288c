// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: between low and high the alert stays as it is
// also says: With one threshold for on and off it flaps
boolean contradicts(boolean on, double reading) {
  return on ? reading < high : reading >= high;
}
