package jobsinpractice.lab14;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
@DisplayName("Failure and death")
class FailureTest implements Lab14Tasks {
  private static final int MANY = 1_000;
  private static final String TIMEOUT = "java.net.SocketTimeoutException";
  private static final String REFUSED_MAIL = "550 mailbox unavailable";

  private static Shop shop(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    Needs.before(4, bench, () -> shop.batch("none").failed("none", "none"));
    return shop;
  }

  private static void fail(Batch batch, String jid, String error) {
    batch.failed(jid, error);
    batch.callBack();
  }

  private static void die(Batch batch, String jid, String error) {
    batch.died(jid, error);
    batch.callBack();
  }

  private static void times(Shop shop, String event, int expected, String given, String why) {
    times(shop, event, expected, given, "", why);
  }

  private static void times(
      Shop shop, String event, int expected, String given, String steps, String why) {
    DEATH
        .expect(expected, "callbacks")
        .given(given + "; callbacks for \"" + event + "\"")
        .order(steps)
        .got(shop.times(event))
        .butIf(times -> times != expected, why)
        .otherwise("");
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("one of three jobs fails: complete, and no success before its retry has succeeded")
  void oneFails(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b", "c");
    fail(batch, "b", TIMEOUT);
    String given = "of a, b, and c, b has failed and will be retried";
    DEATH
        .expect(Map.of("b", TIMEOUT))
        .given(given + "; failures()")
        .got(shop.batch().failures())
        .butIf(
            Map.of(),
            "nothing was stored, or under another name: the callback is a job of its own, in another"
                + " process, and reads from Redis")
        .otherwise("b, with its error");
    DEATH
        .expect(3, "jobs")
        .given(given + "; pending()")
        .got(batch.pending())
        .butIf(2, "a job that has failed is not done: it stays pending until it succeeds")
        .otherwise("none of them has succeeded");
    times(shop, "complete", 0, given, "a and c have not run yet");
    Shop.succeed(batch, "a", "c");
    given = "b has failed and will be retried, and a and c have succeeded";
    times(
        shop,
        "success",
        0,
        given,
        "b has not succeeded. Success needs all jobs to have succeeded, and complete needs all to have"
            + " run: compare the pending jobs with the failed ones");
    times(
        shop,
        "complete",
        1,
        given,
        "all three have run, so the batch is complete: of the pending jobs, all have failed. Let"
            + " callBack (task 3) compare the two numbers");
    Shop.succeed(batch, "b");
    given = "b fails, a and c succeed, and then b's retry succeeds";
    DEATH
        .expect(Map.<String, String>of())
        .given(given + "; failures()")
        .got(batch.failures())
        .butIf(
            failures -> !failures.isEmpty(),
            "b has succeeded since, so it is not a failure any longer: let succeeded (task 2) forget its"
                + " error")
        .otherwise("none");
    DEATH
        .expect(0, "jobs")
        .given(given + "; pending()")
        .got(batch.pending())
        .butIf(
            1,
            "b has succeeded, and stays pending: a success takes the job from both, the pending jobs and"
                + " the failures")
        .otherwise("all three have succeeded");
    times(
        shop,
        "success",
        1,
        given,
        shop.times("success") == 0
            ? "no job is pending, and complete was called back before. Does callBack stop there?"
            : "all three have succeeded, and that happens once");
    times(
        shop,
        "complete",
        1,
        given,
        "complete is called back once, when all have run for the first time");
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("two of three jobs die: one death, one complete, and no success")
  void deaths(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b", "c");
    die(batch, "a", REFUSED_MAIL);
    String given = "of a, b, and c, a has died";
    times(
        shop,
        "death",
        1,
        given,
        "the first death is called back at once, while other jobs still run");
    times(shop, "complete", 0, given, "b and c have not run yet");
    DEATH
        .expect(Map.of("a", REFUSED_MAIL))
        .given(given + "; failures()")
        .got(batch.failures())
        .butIf(Map.of(), "a dead job is a failure too: died must also store the job and its error")
        .otherwise("a, with its error");
    fail(batch, "b", TIMEOUT);
    die(batch, "b", REFUSED_MAIL);
    given = "a has died, and b has failed and then died";
    times(
        shop,
        "death",
        1,
        given,
        "death is called back for the first job that dies, and not for each");
    Shop.succeed(batch, "c");
    given = "a and b have died, and c has succeeded";
    times(shop, "complete", 1, given, "all jobs have run, so the batch is complete");
    times(
        shop,
        "success",
        0,
        given,
        "the mail says that all is done, and two invoices were never sent: a dead job is over, and has"
            + " not succeeded");
    DEATH
        .expect(Map.of("a", REFUSED_MAIL, "b", REFUSED_MAIL))
        .given(given + "; failures()")
        .got(batch.failures())
        .butIf(
            failures -> TIMEOUT.equals(failures.get("b")),
            "that is b's first error. What helps the reader is its last one")
        .otherwise("the dead jobs, each with its last error");
    DEATH
        .expect(2, "jobs")
        .given(given + "; pending()")
        .got(batch.pending())
        .butIf(
            0, "a dead job has not succeeded, and can still be retried by hand: it stays pending")
        .otherwise("a and b have not succeeded");
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("a person retries the dead job, and it succeeds: then the batch succeeds")
  void revived(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b");
    die(batch, "a", REFUSED_MAIL);
    Shop.succeed(batch, "b");
    Shop.succeed(batch, "a");
    String given = "a dies, b succeeds, a person retries a from the dead set, and it succeeds";
    times(
        shop,
        "success",
        1,
        given,
        "both jobs have succeeded at last. The death of a is in the past, and must not keep the batch"
            + " from its success");
    times(shop, "death", 1, given, "a has died once");
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("a job fails three times, and another one not once: not complete")
  void failsThreeTimes(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b", "c");
    for (String error : List.of("first", "second", "third")) fail(batch, "a", error);
    String given = "a has failed three times, and b and c have not run yet";
    times(
        shop,
        "complete",
        0,
        given,
        "you count failures, and a has three of them. Keep them by jid, so that a job counts once");
    DEATH
        .expect(Map.of("a", "third"))
        .given(given + "; failures()")
        .got(batch.failures())
        .butIf(Map.of("a", "first"), "that is the first error; the last one is what is wrong now")
        .otherwise("a, with its last error");
    Shop.succeed(batch, "a");
    times(
        shop,
        "complete",
        0,
        "a has failed three times and then succeeded; b and c have not run",
        "b and c are pending, and neither has failed");
    manyFail(shop);
  }

  private static void manyFail(Shop shop) throws Exception {
    shop.clear();
    String[] jids = IntStream.range(0, MANY).mapToObj(i -> "j" + i).toArray(String[]::new);
    Batch batch = shop.closed(Shop.BID, jids);
    for (String jid : jids) batch.failed(jid, TIMEOUT);
    int[] found = new int[1];
    RedisSteps reader = new RedisSteps(shop.url());
    reader.run(redis -> found[0] = new Batch(redis, Shop.BID).failures().size());
    DEATH
        .expect(MANY, "failures")
        .given("1,000 jobs fail; the size of failures()")
        .order(reader.inLines())
        .got(found[0])
        .butIf(
            size -> size < MANY && reader.inLines().contains("HSCAN"),
            "HSCAN returns one page and a cursor: ask again with that cursor, until it is 0")
        .otherwise("each of them has failed and not succeeded since");
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("a job succeeds, and its second run fails: it has succeeded")
  void failsAfterSuccess(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b", "c");
    Shop.succeed(batch, "a");
    fail(batch, "a", TIMEOUT);
    String given = "of a, b, and c, a succeeds, its worker is killed, and a runs again and fails";
    DEATH
        .expect(Map.<String, String>of())
        .given(given + "; failures()")
        .got(batch.failures())
        .butIf(
            failures -> failures.containsKey("a"),
            "a has succeeded, and its second run does not change that. Count a failure only of a job"
                + " that is pending")
        .otherwise("none");
    die(batch, "a", TIMEOUT);
    times(
        shop,
        "death",
        0,
        given + " until it dies",
        "a has succeeded before, so no invoice is missing");
    fail(batch, "b", TIMEOUT);
    times(
        shop,
        "complete",
        0,
        given + "; then b fails",
        "c has not run yet. A failure of a job that is not pending makes the two numbers equal too"
            + " early");
    shop.clear();
    fail(batch, "a", TIMEOUT);
    die(batch, "a", TIMEOUT);
    DEATH
        .expect(Set.<String>of())
        .given("the batch has expired, and a job of it fails and dies; the keys in Redis")
        .got(shop.keys())
        .butIf(
            keys -> !keys.isEmpty(),
            "a late job has created a key. Count a failure only of a job that is pending")
        .otherwise("none");
  }

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
          shop.closed(Shop.BID, "a", "b");
          worker.run(redis -> new Batch(redis, Shop.BID).failed("a", TIMEOUT));
          if (!worker.acted()) return;
          DEATH
              .expectThat("a is not among the failures")
              .given("a runs twice at the same time: one run fails, and the other one succeeds")
              .order(worker.inLines())
              .butIf(
                  shop.batch().failures().containsKey("a"),
                  "failures() has it",
                  "you look in one command whether a is pending, and store the failure in another one,"
                      + " and a succeeds in between. Do both in one script")
              .otherwise(true, "", "");
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
          worker.run(redis -> die(new Batch(redis, Shop.BID), "b", REFUSED_MAIL));
          List<String> forever = shop.longerThan(Batch.LIFE.toSeconds());
          DEATH
              .expectThat("each key expires")
              .given("a worker is killed while it counts a job that has died")
              .order(worker.inLines())
              .butIf(
                  !forever.isEmpty(),
                  "these never expire: " + forever,
                  "the key with the failures needs a time to live, from the script that creates it")
              .otherwise(true, "", "");
          die(shop.batch(), "b", REFUSED_MAIL);
          String given =
              "the worker of the last job is killed while it counts the death, and counts again";
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
    Generated.inputs(25, FailureTest::history)
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
