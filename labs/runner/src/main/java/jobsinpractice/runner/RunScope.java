package jobsinpractice.runner;

import jobsinpractice.testkit.UntilRed;

/**
 * Which of a lab's tests a run needs.
 *
 * @param tag only tests with this tag, such as task-3; "" for all
 * @param skips which tests the run may leave out after a test that fails
 * @param onlyChanged whether test classes that have passed for the same code are left out
 * @param again which checks run again that have passed for the same code in the same JVM
 */
record RunScope(String tag, UntilRed.Skips skips, boolean onlyChanged, Again again) {
  static final RunScope ALL = new RunScope("", UntilRed.Skips.NONE, false, Again.NONE);

  /**
   * What the screen shows of the whole lab, without the test classes that have passed for all the
   * code that they reach.
   */
  static final RunScope CHANGED = new RunScope("", UntilRed.Skips.ITS_TASK, true, Again.NONE);

  /** Checks that can be remembered. */
  enum Again {
    NONE,
    /** The orders of two threads' steps. */
    ORDERS,
    /** These, and the checks that start processes. */
    SLOW_ONES
  }

  /** Returns the scope of a run of the whole lab. */
  static RunScope all(Again again) {
    return new RunScope("", UntilRed.Skips.NONE, false, again);
  }

  /** Returns the scope of a run that only asks whether a test fails. */
  static RunScope untilRed(String tag) {
    return new RunScope(tag, UntilRed.Skips.ALL, false, Again.NONE);
  }

  /** Returns whether later runs may ask which test classes have passed in this one. */
  boolean remembered() {
    return tag.isEmpty() && skips != UntilRed.Skips.ALL && (onlyChanged || again != Again.NONE);
  }
}
