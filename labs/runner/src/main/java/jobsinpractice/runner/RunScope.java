package jobsinpractice.runner;

/**
 * Which of a lab's tests a run needs.
 *
 * @param tag only tests with this tag, such as task-3; "" for all
 * @param untilRed whether the run may end at the first test that fails
 * @param again whether slow checks run again that have passed for the same code in the same JVM
 */
record RunScope(String tag, boolean untilRed, boolean again) {
  static final RunScope ALL = new RunScope("", false, false);
  static final RunScope ALL_AGAIN = new RunScope("", false, true);

  /** Returns the scope of a run that only asks whether a test fails. */
  static RunScope untilRed(String tag) {
    return new RunScope(tag, true, false);
  }
}
