// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: Does it turn readings or thresholds into whole numbers?
boolean contradicts(boolean on, double reading) {
  long from = (long) high;
  long below = (long) low;
  return on ? reading < below : reading >= from;
}
