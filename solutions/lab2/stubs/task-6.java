// Lab 2, task 6: switch the alert after inARow readings in a row that contradict it, and return
// whether it is on.

/**
 * Takes the next reading. Only inARow contradicting readings in a row switch the alert.
 *
 * @return whether the alert is on after this reading; it starts off
 */
boolean reading(double number) {
  throw ToDo.task(2, 6);
}
