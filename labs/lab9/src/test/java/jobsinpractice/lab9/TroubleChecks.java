package jobsinpractice.lab9;

import static jobsinpractice.lab9.Attempts.POSTPONED;
import static jobsinpractice.lab9.Attempts.RAN;
import static jobsinpractice.lab9.BreakerTest.BREAKER;
import static jobsinpractice.lab9.Rig.FINE;

import jobsinpractice.engine.Middleware;

/** Which ends of a job count as trouble at the provider. */
final class TroubleChecks {
  private TroubleChecks() {}

  /** Five of each kind of trouble in a row open it. */
  static void opens() {
    for (int status : new int[] {500, 429, ProviderException.NO_ANSWER, 599}) {
      String what = status == 0 ? "no answer (status 0)" : "a " + status;
      Rig rig = new Rig();
      for (int i = 0; i < Breaker.TROUBLES; i++) rig.of(ending(status));
      BREAKER
          .expect(POSTPONED)
          .given("five jobs get " + what + ", and then a sixth job comes")
          .got(rig.of(FINE))
          .butIf(
              RAN,
              "five times 503 open the breaker, and "
                  + what
                  + " five times does not. ProviderException.isTrouble returns true for both: let it"
                  + " decide what trouble is")
          .otherwise("the breaker is open");
    }
  }

  /** What shows nothing about the provider, or that it works, does not open it. */
  static void staysClosed() {
    for (int status : new int[] {408, 400, 404, 409, 499}) {
      Rig rig = new Rig();
      for (int i = 0; i < 20; i++) rig.of(ending(status));
      BREAKER
          .expect(RAN)
          .given("20 jobs in a row get a " + status)
          .got(rig.of(FINE))
          .butIf(
              POSTPONED,
              "ProviderException.isTrouble returns false for "
                  + status
                  + ", and the breaker has opened: let isTrouble decide what trouble is. The table of"
                  + " task 3 is about retries")
          .otherwise("the breaker is closed");
    }
    Rig rig = new Rig();
    for (int i = 0; i < 20; i++) rig.of(Attempts.failing(new IllegalStateException("no receipt")));
    BREAKER
        .expect(RAN)
        .given("20 jobs in a row throw an IllegalStateException")
        .got(rig.of(FINE))
        .butIf(
            POSTPONED,
            "an IllegalStateException is our bug, and not trouble at the provider: ask"
                + " ProviderException.isTrouble")
        .otherwise("the breaker is closed");
  }

  private static Middleware.Next ending(int status) {
    return Attempts.failing(new ProviderException(status, null));
  }
}
