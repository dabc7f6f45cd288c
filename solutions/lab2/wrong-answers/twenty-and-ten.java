// region: task-5
// caught by: off: readings of high or more; on: readings below low
// says: Does it use the fields high and low
// also says: Does your code use the fields
boolean contradicts(boolean on, double reading) {
  return on ? reading < 10 : reading >= 20;
}
