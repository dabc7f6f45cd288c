// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: Does your code round readings
boolean contradicts(boolean on, double reading) {
  long rounded = Math.round(reading);
  return on ? rounded < low : rounded >= high;
}
