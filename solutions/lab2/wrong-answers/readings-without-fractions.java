// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: Does it turn readings or thresholds into whole numbers?
boolean contradicts(boolean on, double reading) {
  int whole = (int) reading;
  return on ? whole < low : whole >= high;
}
