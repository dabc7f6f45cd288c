package jobsinpractice.lab14;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.RedisSteps;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(14)
@ExtendWith(Needs.class)
@DisplayName("Failure and death at any moment")
class FailureTimingTest extends FailureSteps {
  @Test
  @Tag("task-4")
  @Order(6)
  @DisplayName("another worker acts between any two commands: never complete too early")
  void race(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> shop.batch().callBack(),
        worker -> {
          shop.clear();
          fail(shop.closed(Shop.BID, "a", "b"), "a", TIMEOUT);
          worker.run(redis -> new Batch(redis, Shop.BID).succeeded("a"));
          times(
              shop,
              "complete",
              0,
              "a has failed, and b has not run. While one worker counts that a's retry has succeeded,"
                  + " another one calls back",
              worker.inLines(),
              "for a moment a was a failure and no longer pending, so the numbers seemed equal. Remove"
                  + " it from both in one script");
        });
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> shop.batch().succeeded("a"),
        worker -> {
          shop.clear();
          fail(shop.closed(Shop.BID, "a", "b"), "a", TIMEOUT);
          worker.run(redis -> new Batch(redis, Shop.BID).callBack());
          times(
              shop,
              "complete",
              0,
              "a has failed, and b has not run. While one worker calls back, another one counts that"
                  + " a's retry has succeeded",
              worker.inLines(),
              "first two jobs are pending, and one has failed; then one is pending, and none has failed."
                  + " Does your code read the two numbers in two commands? Read both in the script that"
                  + " pushes");
        });
    for (boolean dies : new boolean[] {false, true}) {
      failsWhileItSucceeds(shop, dies);
      succeedsWhileItFails(shop, dies);
      failsAfterItsSuccess(shop, dies);
    }
  }

  private static void failOrDie(Batch batch, boolean dies) {
    if (dies) batch.died("a", REFUSED_MAIL);
    else batch.failed("a", TIMEOUT);
  }

  private static String both(boolean dies) {
    return "a runs twice at the same time: one run "
        + (dies ? "dies" : "fails")
        + ", and the other one succeeds";
  }

  private static void failsWhileItSucceeds(Shop shop, boolean dies) throws Exception {
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> shop.batch().succeeded("a"),
        worker -> {
          shop.clear();
          shop.closed(Shop.BID, "a", "b");
          worker.run(redis -> failOrDie(new Batch(redis, Shop.BID), dies));
          if (!worker.acted()) return;
          DEATH
              .expectThat("a is not among the failures")
              .given(both(dies))
              .order(worker.inLines())
              .butIf(
                  shop.batch().failures().containsKey("a"),
                  "failures() has it",
                  worker.inLines().startsWith("--")
                      ? "a had succeeded before your first command, and its failure was still stored."
                          + " Store a failure, or a death, only of a job that is pending"
                      : "a succeeded between two of your commands, and failures() still has it. Do you look"
                          + " in one command whether a is pending, and store the failure in a later one?"
                          + " Do both in one script")
              .otherwise(true, "", "");
        });
  }

  private static void succeedsWhileItFails(Shop shop, boolean dies) throws Exception {
    boolean[] pending = new boolean[1];
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> {
          pending[0] = shop.batch().pending() == 2;
          failOrDie(shop.batch(), dies);
        },
        worker -> {
          shop.clear();
          fail(shop.closed(Shop.BID, "a", "b"), "a", TIMEOUT);
          worker.run(redis -> new Batch(redis, Shop.BID).succeeded("a"));
          if (!worker.acted()) return;
          DEATH
              .expectThat("a is not among the failures")
              .given(
                  "a has failed. Its retry succeeds and is counted, and meanwhile "
                      + (dies ? "a second run dies" : "a second run fails"))
              .order(worker.inLines())
              .butIf(
                  shop.batch().failures().containsKey("a") && pending[0],
                  "failures() has it",
                  "when the second run was counted, a was still pending, so its failure was stored; then a"
                      + " left the pending jobs, and its failure stayed. Does succeeded remove the failure"
                      + " before the job? Remove both in one script")
              .otherwise(
                  !shop.batch().failures().containsKey("a"),
                  "failures() has it",
                  "a has succeeded: let succeeded remove its failure");
        });
  }

  private static void failsAfterItsSuccess(Shop shop, boolean dies) throws Exception {
    boolean[] stored = new boolean[1];
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> {
          stored[0] = shop.batch().failures().containsKey("a");
          shop.batch().callBack();
        },
        worker -> {
          shop.clear();
          Shop.succeed(shop.closed(Shop.BID, "a", "b"), "a");
          worker.run(redis -> failOrDie(new Batch(redis, Shop.BID), dies));
          if (!worker.acted()) return;
          times(
              shop,
              "complete",
              0,
              "a has succeeded, and b has not run. While a second run of a "
                  + (dies ? "dies" : "fails")
                  + ", another worker calls back",
              worker.inLines(),
              stored[0]
                  ? "for a moment a was among the failures, so the numbers seemed equal. A failure of a job"
                      + " that is not pending must never be stored: look and store in one script"
                  : "b is pending and has not failed");
        });
  }

  @Test
  @Tag("task-4")
  @Order(7)
  @DisplayName("the worker is killed at each command, and the job runs again: one callback each")
  void everyKill(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        worker -> {
          shop.clear();
          Shop.succeed(shop.closed(Shop.BID, "a", "b"), "a");
          long before = shop.expires();
          worker.run(redis -> die(new Batch(redis, Shop.BID), "b", REFUSED_MAIL));
          long expires = shop.expires() - before;
          List<String> forever = shop.longerThan(Batch.LIFE.toSeconds());
          DEATH
              .expectThat("each key expires")
              .given("a worker counts a job that has died, and is killed")
              .order(worker.inLines())
              .butIf(
                  !forever.isEmpty() && expires > 0, "these never expire: " + forever, EXPIRE_FIRST)
              .butIf(
                  !forever.isEmpty(),
                  "these never expire: " + forever,
                  "the key with the failures needs a time to live, from the script that creates it")
              .otherwise(true, "", "");
          die(shop.batch(), "b", REFUSED_MAIL);
          String given = "the worker of the last job counts its death, is killed, and counts again";
          for (String event : List.of("death", "complete")) {
            times(
                shop,
                event,
                1,
                given,
                worker.inLines(),
                "what the first try has not done, the second one must do, and what it has done only once");
          }
          Shop.succeed(shop.batch(), "b");
          times(
              shop,
              "success",
              1,
              given + ". A person retries it, and it succeeds",
              worker.inLines(),
              "all jobs have succeeded at last");
        });
  }

  @Test
  @Tag("task-4")
  @Order(8)
  @DisplayName("a batch with a dead job is kept for its callback, and expires")
  void kept(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b");
    Shop.succeed(batch, "a");
    die(batch, "b", REFUSED_MAIL);
    long day = Batch.LIFE_AFTER_SUCCESS.toSeconds();
    List<String> shorter = shop.shorterThan(day);
    DEATH
        .expectThat("each key lives longer than a day")
        .given("a has succeeded and b has died, so the batch is complete and has not succeeded")
        .butIf(
            !shorter.isEmpty(),
            "these expire within a day: " + shorter,
            "b can still be retried by hand. Only success shortens the life of a batch")
        .otherwise(true, "", "");
    List<String> forever = shop.longerThan(Batch.LIFE.toSeconds());
    DEATH
        .expectThat("each key expires, after 30 days at the latest")
        .given("a has succeeded and b has died")
        .butIf(
            !forever.isEmpty(), "these do not: " + forever, "give each key a time to live (EXPIRE)")
        .otherwise(true, "", "");
    Shop.succeed(batch, "b");
    List<String> longer = shop.longerThan(day);
    DEATH
        .expectThat("each key expires within a day")
        .given("a has succeeded, b has died, and then b has succeeded")
        .butIf(
            !longer.isEmpty(),
            "these live longer: " + longer,
            "success shortens the life of each key")
        .otherwise(true, "", "");
  }

  /** What happens to a batch of the jobs a, b, and c, such as "fail a". */
  private static List<String> history(RandomGenerator random) {
    List<String> steps = new ArrayList<>();
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      String what = List.of("succeed ", "succeed ", "fail ", "die ").get(random.nextInt(4));
      steps.add(what + List.of("a", "b", "c").get(random.nextInt(3)));
    }
    steps.add(random.nextInt(steps.size() + 1), "close");
    return steps;
  }

  @Test
  @Tag("task-4")
  @Order(9)
  @DisplayName("any successes, failures, and deaths in any order: the right callbacks, once each")
  void generated(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Generated.inputs(25, FailureTimingTest::history)
        .smaller(Generated::smallerLists)
        .shownAs(steps -> "a batch with the jobs a, b, and c; then " + String.join(", ", steps))
        .check(
            steps -> {
              shop.clear();
              Batch batch = shop.open(Shop.BID, "a", "b", "c");
              Expected expected = new Expected();
              for (String step : steps) {
                String jid = step.substring(step.indexOf(' ') + 1);
                if (step.equals("close")) batch.close();
                else if (step.startsWith("succeed")) batch.succeeded(jid);
                else if (step.startsWith("fail")) batch.failed(jid, step);
                else batch.died(jid, step);
                batch.callBack();
                expected.after(step, jid);
                DEATH
                    .expect(expected.callbacks)
                    .given("the callbacks after \"" + step + "\"")
                    .got(new HashSet<>(shop.callbacks()))
                    .otherwise(
                        "complete once all have run, success once all have succeeded, death once one has"
                            + " died");
                DEATH
                    .expect(expected.errors)
                    .given("failures() after \"" + step + "\"")
                    .got(batch.failures())
                    .otherwise("the last error of each job that has failed and not succeeded");
              }
              DEATH
                  .expect(expected.callbacks.size(), "callbacks")
                  .given("all callbacks in the queue")
                  .got(shop.callbacks().size())
                  .otherwise("one for each event");
            });
  }
}
