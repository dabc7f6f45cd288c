package jobsinpractice.lab2;

/**
 * Explains an alert that has not switched after three readings in a row, by what new alerts do with
 * other readings. All of them have high 20, low 10, and inARow 3.
 */
final class SwitchingTooLate {
  private SwitchingTooLate() {}

  static String whyNotOn() {
    if (goesOn(50, 51, 52) && !goesOn(50, 50, 50)) {
      return "with readings of 50, 51, and 52 your alert switches on, and with three equal ones it does"
          + " not. Each reading counts, also one that equals the last";
    }
    if (isOneReadingLate()) {
      return "when the fourth reading is 0, your code returns true for it: each answer is one reading"
          + " late. Does it return the state from before this reading?";
    }
    Alert alert = new Alert(20, 10, 3);
    for (int number = 1; number <= 20; number++) {
      boolean on = alert.reading(50);
      if (on && number == 3) {
        return "that is the third high reading in a row, and the readings before these made your code"
            + " lose count: any other reading starts the count again, at 0";
      }
      if (on) {
        return "from the start, reading() returns true at high reading number "
            + number
            + " in a row, and 3 are needed. Does your code compare with > for >=, or compare before"
            + " it counts?";
      }
    }
    return "twenty high readings in a row leave your alert off. Does your code ever switch it on, or"
        + " does it lose its count between two calls?";
  }

  /** Whether the third high reading shows only at the next reading, which is a low one. */
  private static boolean isOneReadingLate() {
    Alert alert = new Alert(20, 10, 3);
    boolean before = alert.reading(50) || alert.reading(50) || alert.reading(50);
    return !before && alert.reading(0);
  }

  static String whyNotOff() {
    Alert alert = new Alert(20, 10, 3);
    for (int i = 0; i < 3; i++) {
      alert.reading(50);
    }
    for (int number = 1; number <= 20; number++) {
      if (!alert.reading(5)) {
        return number == 3
            ? "that is the third low reading in a row, and the readings before these made your code"
                + " lose count: any other reading starts the count again, at 0"
            : "after three high readings, your alert switches off at low reading number "
                + number
                + " in a row, and 3 are needed. Does your code count up to the same number as for on?";
      }
    }
    return "twenty low readings in a row leave your alert on. Does your code ever switch it off?";
  }

  private static boolean goesOn(double first, double second, double third) {
    Alert alert = new Alert(20, 10, 3);
    alert.reading(first);
    alert.reading(second);
    return alert.reading(third);
  }

  /** Whether three alerts that get one high reading each switch the last of them on. */
  static boolean countIsShared() {
    for (int i = 0; i < 3; i++) {
      new Alert(20, 10, 3).reading(0);
    }
    boolean atOnce = new Alert(20, 10, 3).reading(50);
    new Alert(20, 10, 3).reading(50);
    return new Alert(20, 10, 3).reading(50) && !atOnce;
  }
}
