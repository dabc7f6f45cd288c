// Lab 2, task 5: return whether a reading contradicts an alert that is on, or one that is off.

/** Returns whether a reading contradicts an alert that is on, or one that is off. */
boolean contradicts(boolean on, double reading) {
  throw ToDo.task(2, 5);
}
