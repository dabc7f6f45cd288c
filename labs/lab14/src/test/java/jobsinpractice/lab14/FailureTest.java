package jobsinpractice.lab14;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
class FailureTest extends FailureSteps {
  private static final int MANY = 1_000;

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
        batch.pending() == 0
            ? "the mail says that all is done, and two invoices were never sent. No job is pending any"
                + " more, but a dead job has not succeeded: it stays pending, because a person can retry it"
            : "the mail says that all is done, and two invoices were never sent: a dead job is over, and"
                + " has not succeeded");
    DEATH
        .expect(Map.of("a", REFUSED_MAIL, "b", REFUSED_MAIL))
        .given("a has died, b has failed (" + TIMEOUT + ") and then died; failures()")
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
    beforeTheClose(shop);
  }

  private static void beforeTheClose(Shop shop) {
    shop.clear();
    Batch batch = shop.open(Shop.BID, "a", "b", "c");
    fail(batch, "b", TIMEOUT);
    String given = "the opener has added a, b, and c, and has not closed the batch yet; b fails";
    DEATH
        .expect(Map.of("b", TIMEOUT))
        .given(given + "; failures()")
        .got(batch.failures())
        .butIf(
            Map.of(),
            "the batch is still open, and the failure was not counted. Workers run the first jobs while"
                + " the opener still adds the last ones")
        .otherwise("b, with its error");
    die(batch, "c", REFUSED_MAIL);
    times(
        shop,
        "death",
        1,
        given + ", and c dies",
        "the first death is called back at once: it does not wait for the close");
    batch.close();
    Shop.succeed(batch, "a");
    times(
        shop,
        "complete",
        1,
        given + ", and c dies. Then the opener closes it, and a succeeds",
        "all have run, and the batch is closed. Did the failure of b and the death of c count before the close?");
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
    shop.clear();
    Batch killed = shop.closed(Shop.BID, "a", "b");
    killed.died("a", REFUSED_MAIL);
    Shop.succeed(killed, "a");
    times(
        shop,
        "death",
        1,
        "a dies, and its worker is killed before it calls back; then a person retries a, and it succeeds",
        "a has died, and this was not called back yet. A later success does not undo it: callBack pushes"
            + " each event that has happened");
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("a job has failed three times, and two jobs have not run: not complete")
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
        "there are three jobs and three failures, but all are of a. Does your code count failures? Keep"
            + " them by jid, so that a job counts once");
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
        "a has succeeded before, so no invoice is missing: count a death only of a job that is pending");
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
}
