package jobsinpractice.lab9;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.simulator.outage.BlockedException;
import jobsinpractice.testkit.Generated;
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
@DisplayName("Budget")
class BudgetTest {
  /** A change in the code of another task needs no second run of the slow checks. */
  private static final String CODE = ScenarioCode.of(BudgetTest.class);

  static final Task BUDGET =
      Task.of(9, 4, "budget")
          .asks(
              "run each first attempt, and a retry only if ten first attempts have earned it; postpone"
                  + " the other retries")
          .lookAt("Middleware and JobPostponed (engine) · chapter 9, \"A budget for retries\"")
          .whenThrown(
              BlockedException.class,
              "the budget's lock is held while a job runs, so all other charges wait for it: call"
                  + " next.call() outside the lock");

  private static Attempts attempts() {
    return new Attempts(new Budget(Jobs.jitter(1)));
  }

  private static int ran(Attempts attempts, int jobs, int failures) {
    int ran = 0;
    for (int i = 0; i < jobs; i++) {
      if (attempts.of(failures).equals(Attempts.RAN)) ran++;
    }
    return ran;
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("a retry that no first attempt has earned is postponed, and does not run")
  @Promise("Run a retry only if ten first attempts have earned it, and postpone it otherwise.")
  @Promise(
      "If you return without next.call(), the engine counts the job as done, and the customer is never"
          + " charged.")
  void postponed() {
    Attempts attempts = attempts();
    BUDGET
        .expect(Attempts.RAN)
        .given("the first attempt of a charge (job.attempt() is 0)")
        .got(attempts.of(0))
        .butIf(Attempts.POSTPONED, "a first attempt always runs: only retries need the budget")
        .butIf(Attempts.VETOED, "next.call() was not called, so the charge is lost")
        .otherwise("a first attempt always runs");
    BUDGET
        .expect(Attempts.POSTPONED)
        .given("then a retry (job.attempt() is 1): one first attempt is not ten")
        .got(attempts.of(1))
        .butIf(
            seen -> seen.equals(Attempts.RAN) && secondRetryIsPostponed(),
            "a retry with attempt() 2 is postponed, and this one is not. Does your code take attempt() 1"
                + " for a first attempt? A first attempt is 0")
        .butIf(
            Attempts.RAN,
            "one first attempt has earned a tenth of a retry, and a budget starts empty")
        .butIf(
            Attempts.VETOED,
            "a middleware that returns without next.call() makes the engine count the job as done:"
                + " this charge is lost. Throw a JobPostponed")
        .butIf(
            seen -> seen.startsWith("threw"),
            "any other exception is a failed attempt, and uses up one of its ten retries: throw a"
                + " JobPostponed")
        .otherwise("throw a JobPostponed before next.call()");
  }

  private static boolean secondRetryIsPostponed() {
    Attempts attempts = attempts();
    attempts.of(0);
    return attempts.of(2).equals(Attempts.POSTPONED);
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("ten first attempts earn one retry, whether they succeed or fail")
  void earned() {
    BUDGET
        .expect(0, "retries ran")
        .given("no first attempt, and then 20 retries")
        .got(ran(attempts(), 20, 1))
        .butIf(
            retries -> retries > 0,
            "no first attempt has earned a retry. Does a retry also earn something? Only first attempts"
                + " earn")
        .otherwise("nothing was earned");
    Attempts otherClass = attempts();
    ran(otherClass, 50, 0);
    BUDGET
        .expect(0, "retries ran")
        .given(
            "50 first attempts of another job class, with a Budget of its own, and then 20 retries")
        .got(ran(attempts(), 20, 1))
        .butIf(
            retries -> retries > 0,
            "what another Budget object had earned was spent here. Is a field static? Each job class"
                + " has a budget of its own")
        .otherwise("nothing was earned");
    Attempts attempts = attempts();
    Exception busy = new ProviderException(503, null);
    for (int i = 0; i < 10; i++) attempts.of(0, Attempts.failing(busy));
    String given = "ten first attempts that all failed, and then 20 retries that all succeed";
    BUDGET
        .expect(1, "retries ran")
        .given(given)
        .got(ran(attempts, 20, 1))
        .butIf(
            seen -> seen == 0 && retriesAfter(10) == 1,
            "ten that succeed earn a retry, but ten that fail do not. A first attempt earns whether it"
                + " succeeds or fails: earn before next.call(), or in a finally")
        .butIf(
            seen -> seen == 0 && retriesAfter(11) == 1 && retriesAfter(20) == 2,
            "ten first attempts earn no retry, 11 earn one, and 20 earn two. Do you add 0.1 as a double? Ten"
                + " times 0.1 is 0.9999999999999999: count tenths as an int")
        .butIf(
            seen -> seen == 0 && retriesAfter(11) == 1,
            "ten first attempts earn no retry, but 11 earn one: ten are enough, so compare with >=")
        .butIf(
            20,
            "every retry ran. Does a retry that succeeds earn the next one? Then the budget no"
                + " longer limits anything as soon as the provider is only slow")
        .butIf(
            seen -> seen == 2 && retriesAfter(5) == 1,
            "five first attempts already earn a retry, so ten earn two: ten must earn one")
        .butIf(
            seen -> seen > 1 && seen < 10,
            "more than one retry ran. Does a retry also earn something? Only first attempts earn")
        .butIf(10, "that is one retry for each first attempt, not for ten of them")
        .otherwise("10 first attempts earn 1 retry");
    attempts = attempts();
    ran(attempts, 10, 0);
    BUDGET
        .expect(1, "retries ran")
        .given("ten first attempts that all succeeded, and then 20 retries")
        .got(ran(attempts, 20, 1))
        .butIf(0, "a first attempt earns whether it succeeds or fails")
        .butIf(10, "that is one retry for each first attempt, not for ten of them")
        .otherwise("10 first attempts earn 1 retry");
    attempts = attempts();
    ran(attempts, 3, 1);
    ran(attempts, 10, 0);
    BUDGET
        .expect(Attempts.RAN)
        .given("three retries are postponed, and then ten first attempts earn a retry")
        .got(attempts.of(1))
        .butIf(
            Attempts.POSTPONED,
            "without the three postponed retries it runs, so they have cost something. Is"
                + " the retry subtracted before the check, or the count set to 0?")
        .otherwise("a retry that does not run costs nothing");
  }

  private static int retriesAfter(int firstAttempts) {
    Attempts attempts = attempts();
    ran(attempts, firstAttempts, 0);
    return ran(attempts, 20, 1);
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("at most ten retries are saved, however calm the morning was")
  void saved() {
    Attempts attempts = attempts();
    ran(attempts, 5_000, 0);
    BUDGET
        .expect(10, "retries ran")
        .given("5,000 first attempts in the morning, and at noon 1,000 retries")
        .got(ran(attempts, 1_000, 1))
        .butIf(
            retries -> retries >= 499,
            "the whole morning was saved up, and all of it hits the provider at noon: cap what"
                + " is saved at MOST_SAVED")
        .butIf(
            1,
            "only one retry is saved; MOST_SAVED is 10. Is MOST_SAVED, which counts retries, compared"
                + " with a number of first attempts? Or does a retry set the count to 0?")
        .butIf(
            100,
            "that is MOST_SAVED · FIRST_ATTEMPTS. It is the limit for tenths of a retry, and not for"
                + " whole retries")
        .butIf(9, "that is one too few: the tenth retry is also saved")
        .butIf(11, "that is one too many. Is the limit checked before the last addition, with <=?")
        .otherwise("MOST_SAVED retries");
    attempts = attempts();
    ran(attempts, 109, 0);
    ran(attempts, 10, 1);
    ran(attempts, 1, 0);
    BUDGET
        .expect(Attempts.POSTPONED)
        .given(
            "109 first attempts, ten retries that run, one first attempt, and then one more retry")
        .got(attempts.of(1))
        .butIf(
            Attempts.RAN,
            "the last first attempt has earned a whole retry. Does your code go on counting first attempts"
                + " while ten retries are saved? The nine after the hundredth earn nothing, not even"
                + " tenths")
        .otherwise("while ten retries are saved, a first attempt earns nothing");
  }

  record Story(List<Integer> attempts) {
    @Override
    public String toString() {
      return "attempts (0 first, 1 retry): " + attempts;
    }
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("in any sequence of first attempts and retries, the right ones run")
  void generated() {
    Generated.inputs(
            100,
            random -> {
              List<Integer> story = new ArrayList<>();
              double share = random.nextDouble() * 0.3;
              for (int i = random.nextInt(300); i > 0; i--) {
                story.add(random.nextDouble() < share ? 1 + random.nextInt(9) : 0);
              }
              return new Story(story);
            })
        .smaller(story -> Generated.smallerLists(story.attempts).map(Story::new))
        .check(
            story ->
                BUDGET
                    .expect(oracle(story))
                    .got(run(story))
                    .butIf(
                        ran -> !ran.containsAll(firsts(story)),
                        "a first attempt was postponed: each first attempt runs, whatever is saved")
                    .butIf(
                        ran -> oracle(story).containsAll(ran),
                        "a retry was postponed although ten first attempts had earned it. Has an"
                            + " earlier retry used up more than ten of them?")
                    .butIf(
                        ran -> ran.containsAll(oracle(story)),
                        "a retry ran that was not earned. Has a retry earned something, or are more"
                            + " than ten saved?")
                    .otherwise("a retry runs if ten first attempts have earned it"));
  }

  private static List<Integer> firsts(Story story) {
    return IntStream.range(0, story.attempts.size())
        .filter(i -> story.attempts.get(i) == 0)
        .boxed()
        .toList();
  }

  private static List<Integer> run(Story story) {
    Attempts attempts = attempts();
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < story.attempts.size(); i++) {
      if (attempts.of(story.attempts.get(i)).equals(Attempts.RAN)) ran.add(i);
    }
    return ran;
  }

  private static List<Integer> oracle(Story story) {
    List<Integer> ran = new ArrayList<>();
    int tenths = 0;
    for (int i = 0; i < story.attempts.size(); i++) {
      if (story.attempts.get(i) == 0) {
        tenths = Math.min(100, tenths + 1);
        ran.add(i);
      } else if (tenths >= 10) {
        tenths -= 10;
        ran.add(i);
      }
    }
    return ran;
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("all threads of the worker share one budget")
  void shared(TestBench bench) throws Exception {
    Budget budget = new Budget(Jobs.jitter(1));
    Attempts here = new Attempts(budget);
    ran(here, 10, 0);
    String[] there = {null};
    Thread other = new Thread(() -> there[0] = new Attempts(budget).of(1));
    other.start();
    other.join();
    BUDGET
        .expect(Attempts.RAN)
        .given("one thread ran ten first attempts, and another thread has the retry")
        .got(there[0])
        .butIf(
            Attempts.POSTPONED,
            "each thread seems to have a budget of its own. With 10 threads that is ten"
                + " budgets: is there a ThreadLocal?")
        .otherwise("the retry was earned");
    new Attempts(budget).checkTogether(BUDGET, bench, new Attempts(budget));
    PassedChecks.once("lab 9: budget, orders", CODE, BudgetTest::orders);
  }

  private static void orders() {
    BUDGET
        .expectInEveryOrder(TwoRetries.class, "1 ran")
        .given("one retry is earned, and two threads have a retry at the same moment")
        .butIf(
            "0 ran",
            "both retries were postponed, although one was earned. Did each thread see what the other"
                + " one had taken and not yet put back? Check and spend in one step")
        .otherwise(
            "the same retry was spent twice",
            "check and spend under one lock (synchronized), or with one compareAndSet");
    BUDGET
        .expectInEveryOrder(TwoFirsts.class, "1 ran")
        .given(
            "eight first attempts, then two threads have a first attempt at the same moment, and then a retry")
        .otherwise("what a first attempt had earned was lost", "earn under the same lock");
  }

  abstract static class Two implements TwoThreads {
    private final Budget budget = new Budget(Jobs.jitter(1));
    final Attempts attempts = new Attempts(budget);
    final Attempts attemptsThere = new Attempts(budget);
    int ranHere;
    int ranThere;

    @Override
    public String result() {
      return ranHere + ranThere + " ran";
    }
  }

  static final class TwoRetries extends Two {
    TwoRetries() {
      ran(attempts, 10, 0);
    }

    @Override
    public void first() {
      ranHere = ran(attempts, 1, 1);
    }

    @Override
    public void second() {
      ranThere = ran(attemptsThere, 1, 1);
    }
  }

  static final class TwoFirsts extends Two {
    TwoFirsts() {
      ran(attempts, 8, 0);
    }

    @Override
    public void first() {
      ran(attempts, 1, 0);
    }

    @Override
    public void second() {
      ran(attemptsThere, 1, 0);
    }

    @Override
    public String result() {
      return ran(attempts, 2, 1) + " ran";
    }
  }

  @Test
  @Tag("task-4")
  @Order(6)
  @DisplayName("postponed retries do not come back together")
  void spread() {
    Attempts attempts = attempts();
    ran(attempts, 1_000, 1);
    attempts.checkDelays(BUDGET, 1_000, Budget.LATER, Budget.LATER.multipliedBy(2));
  }

  @Test
  @Tag("task-4")
  @Order(7)
  @DisplayName("the outage at noon: with your budget the provider recovers within a minute")
  void noon() throws Exception {
    PassedChecks.once("lab 9: noon, budget", CODE, BudgetTest::recovers);
  }

  private static void recovers() {
    attempts().of(0); // a stub is to do, not a failed job
    Jobs.recovers(
        BUDGET,
        "backoff and your budget",
        "each retry is one more call of a provider that is busy. Does your budget let more than one retry"
            + " run for ten first attempts, or does it postpone first attempts?",
        clock -> List.of(new Budget(Jobs.jitter(1))));
  }
}
