package jobsinpractice.testkit;

/**
 * What the running test is about to ask of the learner's code, so that an exception from that code
 * can be shown with the situation it was thrown in. One for each lab test's thread.
 */
final class CurrentCheck {
  private String input = "";
  private String given = "";
  private String expected = "";

  private CurrentCheck() {}

  /** The check of the current lab test; one that nobody reads on any other thread. */
  static CurrentCheck get() {
    return Thread.currentThread() instanceof LabThread test ? test.check() : new CurrentCheck();
  }

  static CurrentCheck none() {
    return new CurrentCheck();
  }

  /** A generated input; it is part of what is given until the next one. */
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

  /** This situation, with the generated input if there is one. */
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
