// Lab 2, task 5: turn the alert on after so many high readings one after the other, off after as
// many low ones, and leave it as it is for any other reading.

/**
 * Takes the next reading.
 *
 * @return whether the alert is on now
 */
boolean reading(double number) {
  throw ToDo.task(2, 5);
}
