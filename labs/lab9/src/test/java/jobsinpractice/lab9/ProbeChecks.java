package jobsinpractice.lab9;

import static jobsinpractice.lab9.Attempts.POSTPONED;
import static jobsinpractice.lab9.Attempts.RAN;
import static jobsinpractice.lab9.BreakerTest.BREAKER;
import static jobsinpractice.lab9.Rig.DOWN;
import static jobsinpractice.lab9.Rig.FINE;
import static jobsinpractice.lab9.Rig.HELD_BACK;

/** What the breaker does after a probe has ended. */
final class ProbeChecks {
  private ProbeChecks() {}

  /** Closes the breaker by a probe, and lets five jobs meet trouble. */
  static void opensAgain() {
    Rig again = new Rig().opened().seconds(10);
    again.of(FINE);
    again.opened();
    Rig afterSuccess = new Rig().opened().seconds(10);
    afterSuccess.of(FINE);
    afterSuccess.of(FINE);
    boolean opensThen = afterSuccess.opened().of(FINE).equals(POSTPONED);
    BREAKER
        .expect(POSTPONED)
        .given("the probe has closed it, the next five jobs get a 503, and then a job comes")
        .got(again.of(FINE))
        .butIf(
            seen -> seen.equals(RAN) && opensThen,
            "it opens if a job succeeds before these five, so the probe that closed it has left"
                + " something. Is the count of troubles set back to 0 when the breaker closes? If it"
                + " goes on from 5, it is never equal to 5 again")
        .butIf(RAN, "five troubles in a row open it again, also after it has closed")
        .otherwise("it is open again");
  }

  /** Asks the learner's code: does a pause begin when the one before should have ended? */
  static boolean pausesByPlan() {
    return afterLateProbe(4).equals(POSTPONED) && afterLateProbe(5).equals(RAN);
  }

  /** A probe 15 s after it opened gets a 503; N seconds later the next job comes. */
  private static String afterLateProbe(int seconds) {
    Rig rig = new Rig().opened().seconds(15);
    rig.of(DOWN);
    return rig.seconds(seconds).of(FINE);
  }

  /** Asks the learner's code: is it closed after a probe that the budget postponed? */
  static boolean closedByPostponement() {
    Rig rig = new Rig().opened().seconds(10);
    rig.of(HELD_BACK);
    String[] second = {""};
    rig.of(() -> second[0] = rig.of(FINE));
    return second[0].equals(RAN);
  }

  /** A probe that meets an error of our own has ended, and has met no trouble. */
  static void ownErrors() {
    Rig rig = new Rig().opened().seconds(10);
    rig.of(Attempts.failing(new IllegalStateException("no receipt")));
    BREAKER
        .expect(RAN)
        .given("the probe threw an IllegalStateException, and 10 s later the next job comes")
        .got(rig.seconds(10).of(FINE))
        .butIf(
            POSTPONED,
            "the probe that threw an IllegalStateException seems to run forever, so no job probes again. Is"
                + " only a ProviderException caught? Call the method that ends the probe in a finally")
        .otherwise("a probe has ended, whatever it threw");
    rig = new Rig().opened().seconds(10);
    rig.of(Attempts.failing(new IllegalStateException("no receipt")));
    BREAKER
        .expect(RAN)
        .given("the probe threw an IllegalStateException, and at once the next job comes")
        .got(rig.of(FINE))
        .butIf(
            POSTPONED,
            "an IllegalStateException is our bug, and not trouble at the provider: a probe that meets"
                + " no trouble closes the breaker. Ask ProviderException.isTrouble")
        .otherwise("it is closed");
    rig = new Rig().opened().seconds(10);
    rig.of(Attempts.dying(new NoClassDefFoundError("Receipt")));
    BREAKER
        .expect(RAN)
        .given("the probe threw a NoClassDefFoundError, and 10 s later the next job comes")
        .got(rig.seconds(10).of(FINE))
        .butIf(
            POSTPONED,
            "the probe that threw an Error seems to run forever, so no job probes again. Is"
                + " only an Exception caught? Call the method that ends the probe in a finally")
        .otherwise("a probe has ended, whatever it threw");
  }
}
