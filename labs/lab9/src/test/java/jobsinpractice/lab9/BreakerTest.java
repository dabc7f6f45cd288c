package jobsinpractice.lab9;

import static jobsinpractice.lab9.Attempts.POSTPONED;
import static jobsinpractice.lab9.Attempts.RAN;
import static jobsinpractice.lab9.Attempts.VETOED;
import static jobsinpractice.lab9.Rig.DECLINED;
import static jobsinpractice.lab9.Rig.DOWN;
import static jobsinpractice.lab9.Rig.FINE;
import static jobsinpractice.lab9.Rig.HELD_BACK;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import jobsinpractice.engine.RetryBudget;
import jobsinpractice.simulator.outage.BlockedException;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.PassedChecks;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.ScenarioCode;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(9)
@DisplayName("Circuit breaker")
class BreakerTest {
  static final Task BREAKER =
      Task.of(9, 5, "circuit breaker")
          .asks(
              "open after five troubles in a row, let one job probe after each pause, close when a"
                  + " probe meets no trouble, and postpone every other job")
          .lookAt("Middleware and JobPostponed (engine) · chapter 9, \"Stop asking\"")
          .whenThrown(
              BlockedException.class,
              "the breaker's lock is held while a job runs, so all other charges wait for it: call"
                  + " next.call() outside the lock");

  /** A change in the code of another task needs no second run of the slow checks. */
  private static final String CODE = ScenarioCode.of(BreakerTest.class);

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("five troubles in a row open it: the next job is postponed and does not run")
  @Promise("Runs the job by next.call(), or throws a JobPostponed if it must not run now.")
  void opens() {
    Rig rig = new Rig();
    for (int i = 1; i <= Breaker.TROUBLES; i++) {
      BREAKER
          .expect(RAN)
          .given("job " + i + "; the provider answers 503 to each of them")
          .got(rig.of(DOWN))
          .butIf(POSTPONED, "it opened too early: five troubles in a row open it")
          .butIf(
              "ran, and its error was swallowed",
              "the job's exception must leave the breaker, or the engine counts the job as done")
          .butIf(VETOED, "next.call() was not called, so the charge is lost")
          .otherwise("a closed breaker runs every job");
    }
    BREAKER
        .expect(POSTPONED)
        .given("five jobs got a 503, and then a sixth job comes")
        .got(rig.of(FINE))
        .butIf(RAN, "the breaker did not open after five troubles in a row")
        .butIf(
            VETOED,
            "a middleware that returns without next.call() makes the engine count the job as done:"
                + " this charge is lost. Throw a JobPostponed")
        .butIf(
            seen -> seen.startsWith("threw"),
            "any other exception is a failed attempt, and uses up one of the job's ten retries:"
                + " throw a JobPostponed")
        .otherwise("throw a JobPostponed before next.call()");
    BREAKER
        .expect(RAN)
        .given(
            "five jobs of one provider got a 503; a job of another provider has a Breaker of its own")
        .got(new Rig().of(FINE))
        .butIf(POSTPONED, "the other Breaker object is also open. Is a field static?")
        .otherwise("it is closed");
    TroubleChecks.opens();
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("a success or a declined card in between begins the row again")
  void inARow() {
    Rig declines = new Rig();
    for (int i = 0; i < 20; i++) declines.of(DECLINED);
    BREAKER
        .expect(RAN)
        .given("20 cards in a row are declined (402)")
        .got(declines.of(FINE))
        .butIf(
            POSTPONED,
            "a declined card is an answer, and shows that the provider works: ask"
                + " ProviderException.isTrouble")
        .otherwise("the breaker is closed");
    Rig rig = new Rig();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 4; j++) rig.of(DOWN);
      rig.of(i % 2 == 0 ? FINE : DECLINED);
    }
    BREAKER
        .expect(RAN)
        .given("ten times: four jobs get a 503, and then one succeeds or gets a 402")
        .got(rig.of(FINE))
        .butIf(
            POSTPONED,
            "it is open, although no five troubles came in a row. Does an answer without trouble"
                + " set the count back to 0?")
        .otherwise("the breaker is closed");
    TroubleChecks.staysClosed();
    Rig other = new Rig();
    for (int i = 0; i < 3; i++) other.of(DOWN);
    Rig own = new Rig();
    for (int i = 0; i < 2; i++) own.of(DOWN);
    BREAKER
        .expect(RAN)
        .given(
            "three jobs of one provider get a 503, and then two of another, with its own Breaker")
        .got(own.of(FINE))
        .butIf(POSTPONED, "it also counts the troubles of the other object. Is the count static?")
        .otherwise("two troubles do not open it");
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("after the pause one job probes, and all others are still postponed")
  @Promise(
      "After each PAUSE, let one job run as the probe; a job that comes exactly at the end of the pause is such a probe.")
  void probes() {
    BREAKER
        .expect(POSTPONED)
        .given("open for 9 s of 10")
        .got(new Rig().opened().seconds(9).of(FINE))
        .butIf(RAN, "the pause is not over yet")
        .otherwise("it is still open");
    Rig rig = new Rig().opened().seconds(10);
    int[] ranInside = {0};
    String probe =
        rig.of(
            () -> {
              for (int i = 0; i < 50; i++) if (rig.of(FINE).equals(RAN)) ranInside[0]++;
            });
    BREAKER
        .expect(RAN)
        .given("open for exactly 10 s; then the next job comes")
        .got(probe)
        .butIf(
            seen -> seen.equals(POSTPONED) && new Rig().opened().seconds(11).of(FINE).equals(RAN),
            "after 11 s a job probes, and after exactly 10 s it does not: the pause is over then")
        .butIf(
            POSTPONED,
            "no job probes, so the breaker would never close again. Is the time that of the given"
                + " clock, and does a job run when the pause is over?")
        .otherwise("it probes");
    BREAKER
        .expect(0, "jobs ran")
        .given("while the probe runs, 50 more jobs come")
        .got(ranInside[0])
        .butIf(
            50,
            "the whole herd was let through with the probe, and the provider is down again: only one"
                + " job may run until the probe has ended")
        .otherwise("only the probe runs");
    BREAKER
        .expect(RAN)
        .given("the probe has succeeded, and the next job comes")
        .got(rig.of(FINE))
        .butIf(POSTPONED, "the breaker does not close after a probe that succeeded")
        .otherwise("it is closed");
    Rig closed = new Rig().opened().seconds(10);
    closed.of(FINE);
    for (int i = 0; i < 4; i++) closed.of(DOWN);
    BREAKER
        .expect(RAN)
        .given("the probe has closed it, and the next four jobs get a 503")
        .got(closed.of(FINE))
        .butIf(
            POSTPONED,
            "it opened again too early. Is the count of troubles set back to 0 when the breaker closes?")
        .otherwise("five in a row open it again");
    ProbeChecks.opensAgain();
    Rig one = new Rig().opened().seconds(10);
    Rig another = new Rig().opened().seconds(10);
    String[] probes = {""};
    one.of(() -> probes[0] = another.of(FINE));
    BREAKER
        .expect(RAN)
        .given("while a job probes one provider, another provider's pause is over")
        .got(probes[0])
        .butIf(POSTPONED, "each Breaker has a probe of its own. Is a field static?")
        .otherwise("it probes");
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName("a probe that meets trouble opens it for another pause")
  void failedProbe() {
    BREAKER
        .expect(POSTPONED)
        .given("the probe got a 503, and at once the next job comes")
        .got(failedProbe(0).of(FINE))
        .butIf(
            RAN,
            "one failed probe shows that the provider is still down: it must not take five more"
                + " jobs to find out")
        .otherwise("it is open for another 10 s");
    BREAKER
        .expect(POSTPONED)
        .given("9 s after the failed probe")
        .got(failedProbe(9).of(FINE))
        .butIf(RAN, "the next probe may run 10 s after the failed one")
        .otherwise("it is open for another 10 s");
    Rig rig = failedProbe(10);
    BREAKER
        .expect(RAN)
        .given("10 s after the failed probe")
        .got(rig.of(DECLINED))
        .butIf(POSTPONED, "no second probe runs, so the breaker would never close again")
        .otherwise("the next probe");
    BREAKER
        .expect(RAN)
        .given("the second probe got a 402, which is an answer and no trouble; the next job comes")
        .got(rig.of(FINE))
        .butIf(
            POSTPONED, "a probe that meets no trouble closes the breaker, also by a declined card")
        .otherwise("it is closed");
    rig = new Rig().opened().seconds(25);
    rig.of(DOWN);
    BREAKER
        .expect(POSTPONED)
        .given("no job came for 25 s, then the probe got a 503, and 1 s later the next job comes")
        .got(rig.seconds(1).of(FINE))
        .butIf(
            seen -> seen.equals(RAN) && ProbeChecks.pausesByPlan(),
            "the new pause began at a time that was planned before. It begins when the probe meets"
                + " trouble: add PAUSE to the clock's time")
        .butIf(
            RAN,
            "after 10 s without a job the pause is right, and after 25 s it is too short. It begins when"
                + " the probe meets trouble. From which time does your code count it?")
        .otherwise("it is open for 10 s after the failed probe");
    Rig slow = new Rig().opened().seconds(10);
    slow.of(
        () -> {
          slow.seconds(8);
          DOWN.call();
        });
    BREAKER
        .expect(POSTPONED)
        .given("the probe got a 503 after 8 s, and another 2 s later the next job comes")
        .got(slow.seconds(2).of(FINE))
        .butIf(
            RAN,
            "the new pause is counted from when the probe began. It begins when the probe ends: ask"
                + " the clock again then")
        .otherwise("it is open for 10 s after the end of the probe");
    ProbeChecks.ownErrors();
  }

  /** So many seconds after a probe that got a 503. */
  private static Rig failedProbe(long seconds) {
    Rig rig = new Rig().opened().seconds(10);
    rig.of(DOWN);
    return rig.seconds(seconds);
  }

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("jobs that it postpones neither count as trouble nor put off the probe")
  void rejections() {
    Rig rig = new Rig().opened();
    for (int i = 0; i < 9; i++) {
      rig.seconds(1);
      for (int j = 0; j < 20; j++) rig.of(FINE);
    }
    rig.seconds(1);
    BREAKER
        .expect(RAN)
        .given("open for 10 s, while 20 jobs a second come")
        .got(rig.of(FINE))
        .butIf(
            POSTPONED,
            "if no job comes in these 10 s, it probes, so the jobs that it postponed have put off the"
                + " probe. Does the breaker count its own postponements as failures? Then it stays"
                + " open as long as jobs come")
        .otherwise("the probe");
  }

  @Test
  @Tag("task-5")
  @Order(6)
  @DisplayName("a job that is postponed inside shows nothing about the provider")
  void insidePostponed() {
    Rig rig = new Rig();
    BREAKER
        .expect(RAN)
        .given("the budget, which is inside the breaker, postpones a job")
        .got(rig.of(HELD_BACK))
        .butIf(
            "ran, and its error was swallowed",
            "the JobPostponed must leave the breaker, or the engine counts the job as done and the"
                + " card is never charged")
        .otherwise("throw the JobPostponed on");
    for (int i = 0; i < 20; i++) rig.of(HELD_BACK);
    BREAKER
        .expect(RAN)
        .given("the budget, which is inside the breaker, postpones 20 jobs in a row")
        .got(rig.of(FINE))
        .butIf(POSTPONED, "a JobPostponed does not count as trouble: the provider was not asked")
        .otherwise("the breaker is closed");
    rig = new Rig();
    for (int i = 0; i < 4; i++) rig.of(DOWN);
    rig.of(HELD_BACK);
    rig.of(DOWN);
    BREAKER
        .expect(POSTPONED)
        .given("four jobs get a 503, the budget postpones one, and the next one gets a 503")
        .got(rig.of(FINE))
        .butIf(RAN, "a JobPostponed does not count as a success: five troubles came in a row")
        .otherwise("the breaker is open");
    rig = new Rig().opened().seconds(10);
    rig.of(HELD_BACK);
    String next = rig.of(DOWN);
    BREAKER
        .expect(RAN)
        .given("the budget postpones the job that was to probe, and at once the next job comes")
        .got(next)
        .butIf(POSTPONED, "the probe did not happen, so the next job must be the probe")
        .otherwise("it probes instead");
    BREAKER
        .expect(POSTPONED)
        .given("and that job got a 503")
        .got(rig.of(FINE))
        .butIf(
            seen -> seen.equals(RAN) && ProbeChecks.closedByPostponement(),
            "a JobPostponed closed the breaker, although the provider was not asked")
        .butIf(
            RAN,
            "that job was the probe instead, and its 503 began no new pause. Does your code still know"
                + " that it is the probe?")
        .otherwise("the breaker is open");
  }

  @Test
  @Tag("task-5")
  @Order(7)
  @DisplayName("a job that began before it opened does not close it")
  @Promise(
      "Only the probe closes the breaker, by meeting no trouble; otherwise a new PAUSE begins when the"
          + " probe ends.")
  void late() {
    LateJob.endsWhileOpen();
  }

  @Test
  @Tag("task-5")
  @Order(8)
  @DisplayName("postponed jobs come back after the pause, and not together")
  void spread() {
    Rig rig = new Rig().opened().seconds(4);
    for (int i = 0; i < 1_000; i++) rig.of(FINE);
    rig.attempts.checkDelays(BREAKER, 1_000, Duration.ofSeconds(6), Duration.ofSeconds(16));
    for (double passed : new double[] {0.4, 9.6}) {
      Rig exact = new Rig(most -> Duration.ZERO).opened().seconds(passed);
      exact.of(FINE);
      BREAKER
          .expect(10 - passed, "s")
          .given("a job is postponed " + passed + " s after it opened, and jitter returns 0")
          .got(exact.attempts.lastDelay())
          .butIf(
              delay -> delay == Math.rint(delay),
              "that is a whole number of seconds, and the time left is not. Use Duration.between")
          .otherwise("10 s less what has passed");
    }
    Rig late = new Rig().opened().seconds(35);
    String[] seen = {POSTPONED};
    late.of(
        () -> {
          for (int i = 0; i < 1_000 && seen[0].equals(POSTPONED); i++) seen[0] = late.of(FINE);
        });
    String given = "no job came for 35 s, then a job probes, and while it runs more jobs come";
    BREAKER
        .expect(POSTPONED)
        .given(given)
        .got(seen[0])
        .butIf(
            what -> what.contains("IllegalArgumentException"),
            "the delay is negative, because the time for this probe has passed already. There is no"
                + " time of a next probe while a probe runs: postpone by PAUSE instead")
        .otherwise("only the probe runs");
    Duration pause = Breaker.PAUSE;
    late.attempts.checkDelays(BREAKER, 1_000, pause, pause.multipliedBy(2), given);
  }

  @Test
  @Tag("task-5")
  @Order(9)
  @DisplayName("many threads use one breaker: none waits for another's job, and one of them probes")
  void threads(TestBench bench) throws Exception {
    Rig rig = new Rig();
    rig.attempts.checkTogether(BREAKER, bench, new Attempts(rig.breaker));
    LateJob.endsDuringTheProbe(bench);
    PassedChecks.once("lab 9: breaker, orders", CODE, BreakerTest::orders);
  }

  private static void orders() {
    BREAKER
        .expectInEveryOrder(TwoProbes.class, "1 ran")
        .given("the pause is over, and two threads have a job at the same moment")
        .butIf("0 ran", "both jobs were postponed: one of them must probe")
        .otherwise("two jobs probe", "decide under one lock (synchronized) which job is the probe");
    BREAKER
        .expectInEveryOrder(TwoTroubles.class, "open")
        .given("three jobs got a 503, and then two threads get a 503 at the same moment")
        .otherwise("a trouble was not counted", "count under the same lock");
  }

  static final class TwoProbes implements TwoThreads {
    final Rig rig = new Rig().opened().seconds(10);
    int ranHere;
    int ranThere;

    @Override
    public void first() {
      if (rig.of(DOWN).equals(RAN)) ranHere++;
    }

    @Override
    public void second() {
      if (rig.there(DOWN).equals(RAN)) ranThere++;
    }

    @Override
    public String result() {
      return ranHere + ranThere + " ran";
    }
  }

  static final class TwoTroubles implements TwoThreads {
    final Rig rig = new Rig();

    TwoTroubles() {
      for (int i = 0; i < 3; i++) rig.of(DOWN);
    }

    @Override
    public void first() {
      rig.of(DOWN);
    }

    @Override
    public void second() {
      rig.there(DOWN);
    }

    @Override
    public String result() {
      return rig.of(FINE).equals(POSTPONED) ? "open" : "closed";
    }
  }

  @Test
  @Tag("task-5")
  @Order(10)
  @DisplayName("the outage at noon: with your breaker the provider recovers within a minute")
  void noon() throws Exception {
    PassedChecks.once("lab 9: noon, breaker", CODE, BreakerTest::recovers);
  }

  private static void recovers() {
    new Rig().of(FINE); // a stub is to do, not a failed job
    Jobs.recovers(
        BREAKER,
        "backoff and budget and your breaker",
        "a provider that is busy needs fewer calls. Do jobs run while the breaker is open, or more than"
            + " one while it probes? Does it open again after it has closed? Or does it stay open?",
        clock ->
            List.of(
                new Breaker(clock, Jobs.jitter(1)),
                RetryBudget.share(0.1).on(clock, new Random(1))));
  }
}
