package jobsinpractice.browser;

import org.junit.jupiter.api.Assumptions;

/** What these tests cannot do without. */
final class Needs {
  private Needs() {}

  /** Skips the tests of a class, and says so. */
  static void aBrowser() {
    Browser.missing()
        .ifPresent(
            why -> {
              System.out.println("Browser tests are skipped: " + why);
              Assumptions.abort(why);
            });
  }
}
