package jobsinpractice.lab2;

import jobsinpractice.testkit.ToDo;

/**
 * An alert on a number that is read again and again. It goes on when the number stays high, off
 * when the number stays low, and does not flap in between.
 */
final class Alert {
  private final double high;
  private final double low;
  private final int inARow;

  /**
   * @param high a reading of this or more speaks for the alert
   * @param low a reading below this speaks against it; less than high
   * @param inARow how many readings one after the other must say the same before it changes
   */
  Alert(double high, double low, int inARow) {
    this.high = high;
    this.low = low;
    this.inARow = inARow;
  }

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
}
