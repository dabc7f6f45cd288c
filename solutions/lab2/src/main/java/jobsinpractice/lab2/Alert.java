package jobsinpractice.lab2;

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

  // region task-5
  /** Returns whether a reading contradicts an alert that is on, or one that is off. */
  boolean contradicts(boolean on, double reading) {
    return on ? reading < low : reading >= high;
  }

  // endregion

  // region task-6
  private boolean on;
  private int inARowSoFar;

  /**
   * Takes the next reading. Only inARow contradicting readings in a row switch the alert.
   *
   * @return whether the alert is on after this reading; it starts off
   */
  boolean reading(double number) {
    inARowSoFar = contradicts(on, number) ? inARowSoFar + 1 : 0;
    if (inARowSoFar == inARow) {
      on = !on;
      inARowSoFar = 0;
    }
    return on;
  }
  // endregion
}
