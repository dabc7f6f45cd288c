package jobsinpractice.testkit;

/**
 * The check that the running test is about to make, so that an exception from the learner's code
 * can be shown together with its situation. Each lab test's thread has one.
 */
final class CurrentCheck {
  private volatile String input = ""; // read by the thread that stops a test which never ends
  private volatile String given = "";
  private volatile String expected = "";

  private CurrentCheck() {}

  /** Returns the check of the current lab test; on any other thread, an unused one. */
  static CurrentCheck get() {
    return Thread.currentThread() instanceof LabThread test ? test.check() : new CurrentCheck();
  }

  static CurrentCheck none() {
    return new CurrentCheck();
  }

  /** Sets the generated input that is part of the situation until the next one. */
  void input(String text) {
    input = text;
  }

  void begin(String expected) {
    this.given = "";
    this.expected = expected;
  }

  void given(String situation) {
    given = situation;
  }

  void end() {
    given = "";
    expected = "";
  }

  String given() {
    return withInput(given);
  }

  /** Returns the situation, with the generated input if there is one. */
  String withInput(String situation) {
    if (input.isEmpty() || situation.contains(input)) {
      return situation;
    }
    return situation.isEmpty() ? input : situation + "; " + input;
  }

  String expected() {
    return expected;
  }
}
