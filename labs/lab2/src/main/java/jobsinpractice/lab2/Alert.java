package jobsinpractice.lab2;

import jobsinpractice.testkit.ToDo;

/**
 * An alert on a number that is read every few seconds. It switches on when the number stays high,
 * switches off when the number stays low, and does not flap in between.
 */
final class Alert {
  private final double high;
  private final double low;
  private final int inARow;

  /**
   * @param high readings of this number or more contradict an alert that is off
   * @param low readings below this number contradict an alert that is on; less than {@code high}
   * @param inARow how many contradicting readings in a row switch the alert
   */
  Alert(double high, double low, int inARow) {
    this.high = high;
    this.low = low;
    this.inARow = inARow;
  }

  // Lab 2, task 5: return whether a reading contradicts an alert that is on, or one that is off.

  /** Returns whether a reading contradicts an alert that is on, or one that is off. */
  boolean contradicts(boolean on, double reading) {
    throw ToDo.task(2, 5);
  }

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
}
