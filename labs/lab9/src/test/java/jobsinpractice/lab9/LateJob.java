package jobsinpractice.lab9;

import static jobsinpractice.lab9.Attempts.POSTPONED;
import static jobsinpractice.lab9.Attempts.RAN;
import static jobsinpractice.lab9.BreakerTest.BREAKER;
import static jobsinpractice.lab9.Rig.DOWN;
import static jobsinpractice.lab9.Rig.FINE;
import static jobsinpractice.lab9.Rig.HELD_BACK;

import java.util.concurrent.CountDownLatch;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.TestBench;

/** A job that begins before the breaker opens. */
final class LateJob {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Rig rig = new Rig();
  private final Thread thread;

  private LateJob(Middleware.Next end) {
    thread =
        new Thread(
            () ->
                rig.there(
                    () -> {
                      begun.countDown();
                      released.await();
                      end.call();
                    }));
  }

  static void endsWhileOpen() {
    Rig rig = new Rig();
    rig.of(rig::opened);
    BREAKER
        .expect(POSTPONED)
        .given("a job succeeds that began before the breaker opened, and then the next job comes")
        .got(rig.of(FINE))
        .butIf(RAN, "the slow job closed the breaker: only the probe may close it")
        .otherwise("it is open");
    Rig open = new Rig();
    open.of(
        () -> {
          open.opened().seconds(5);
          DOWN.call();
        });
    BREAKER
        .expect(RAN)
        .given(
            "5 s after the breaker opened, a job gets a 503 that began before. After another 5 s the"
                + " next job comes")
        .got(open.seconds(5).of(FINE))
        .butIf(
            seen ->
                seen.equals(POSTPONED)
                    && afterLateTrouble(9).equals(POSTPONED)
                    && afterLateTrouble(10).equals(RAN),
            "the slow job's 503 began another pause. While the breaker is open, only a probe that"
                + " fails may do that")
        .butIf(
            POSTPONED,
            "without the slow job's 503 a job probes then. Such a job changes nothing while the breaker"
                + " is open. Which of your fields does it set?")
        .otherwise("the pause of 10 s is over, so it probes");
  }

  /** Returns what becomes of a job that comes N seconds after a slow job's 503. */
  private static String afterLateTrouble(int seconds) {
    Rig rig = new Rig();
    rig.of(
        () -> {
          rig.opened().seconds(5);
          DOWN.call();
        });
    return rig.seconds(seconds).of(FINE);
  }

  /** Needs a breaker that lets two jobs run at the same time. */
  static void endsDuringTheProbe(TestBench bench) throws InterruptedException {
    new LateJob(FINE).endsDuringTheProbe(bench, "succeeds");
    new LateJob(DOWN).endsDuringTheProbe(bench, "gets a 503");
    new LateJob(HELD_BACK).endsDuringTheProbe(bench, "is postponed by the budget");
  }

  private void endsDuringTheProbe(TestBench bench, String ends) throws InterruptedException {
    thread.start();
    bench.soon(() -> begun.getCount() == 0);
    rig.opened().seconds(10);
    String[] next = {POSTPONED};
    boolean[] ended = {true};
    rig.of(
        () -> {
          released.countDown();
          ended[0] = bench.soon(() -> !thread.isAlive());
          next[0] = rig.of(FINE);
        });
    released.countDown();
    thread.join();
    String given = "while a job probes, a job " + ends + " that began before the breaker opened";
    String local = " Keep in a local variable of call whether this job is the probe";
    BREAKER
        .expectThat("the older job ends, although the probe still runs")
        .given(given)
        .otherwise(
            ended[0],
            "it waited until the probe had ended",
            "a lock is held while the probe runs: call next.call() outside the lock");
    BREAKER
        .expect(POSTPONED)
        .given(given + "; the probe still runs when the next job comes")
        .got(next[0])
        .butIf(
            RAN,
            "if no older job ends meanwhile, that one is postponed. Does your code take the older job for the"
                + " probe?"
                + local)
        .otherwise("only the probe runs");
    BREAKER
        .expect(RAN)
        .given(given + "; then the probe succeeds, and the next job comes")
        .got(rig.of(FINE))
        .butIf(
            POSTPONED,
            "the probe did not close the breaker. If no older job ends meanwhile, it does. Does your code"
                + " take the older job for the probe, or count it while the breaker is open?"
                + local)
        .otherwise("the probe has closed it");
  }
}
