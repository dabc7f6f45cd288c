package jobsinpractice.runner;

/**
 * Which of a lab's tests a run needs.
 *
 * @param tag only tests with this tag, such as task-3; "" for all
 * @param untilRed whether the run may end at the first test that fails
 * @param again which checks run again that have passed for the same code in the same JVM
 */
record RunScope(String tag, boolean untilRed, Again again) {
  static final RunScope ALL = new RunScope("", false, Again.NONE);

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
    return new RunScope("", false, again);
  }

  /** Returns the scope of a run that only asks whether a test fails. */
  static RunScope untilRed(String tag) {
    return new RunScope(tag, true, Again.NONE);
  }
}
