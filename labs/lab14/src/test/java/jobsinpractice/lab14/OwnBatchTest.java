package jobsinpractice.lab14;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
@DisplayName("Adding to one's own batch")
class OwnBatchTest implements Lab14Tasks {
  private static Shop shop(TestBench bench) throws Exception {
    return Needs.nested(bench);
  }

  private static void times(
      Shop shop, String event, int expected, String given, String steps, String why) {
    NESTED
        .expect(expected, "callbacks")
        .given(given + "; callbacks for \"" + event + "\"")
        .order(steps)
        .got(shop.times(event))
        .butIf(times -> times != expected, why)
        .otherwise("");
  }

  @Test
  @Tag("task-5")
  @Order(7)
  @DisplayName("a job adds jobs to its own closed batch: the batch waits for them")
  void fromInside(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "plan");
    NESTED
        .expect(true)
        .given(
            "a closed batch with the job plan, which is running; what addFrom(\"plan\", …) returns")
        .got(batch.addFrom("plan", Shop.jobs("a", "b")))
        .butIf(added -> shop.pushed().size() == 3, COMPARED_WITH_1)
        .butIf(
            false,
            "the opener has closed the batch, but this job is pending, so the batch cannot be over: its"
                + " own jobs may add to it")
        .otherwise("true");
    NESTED
        .expectInAnyOrder("plan", "a", "b")
        .given("the same; the jobs in the queue")
        .got(shop.pushed())
        .butIf(List.of("plan"), "the jobs are not pushed")
        .otherwise("also the new ones");
    NESTED
        .expectThat("the new jobs are at the left end of the list")
        .given("plan, and then the jobs a and b, which it has added")
        .butIf(shop.leftmostHas("\"plan\""), "they are not", LEFT)
        .otherwise(true, "", "");
    Shop.succeedInside(batch, "plan");
    String given = "plan has added the jobs a and b, and has succeeded";
    times(shop, "complete", 0, given, "", "a and b have not run yet");
    Shop.succeedInside(batch, "a", "b");
    times(shop, "success", 1, given + "; then a and b", "", "all three have succeeded");
    boolean again = shop.batch().addFrom("plan", Shop.jobs("a", "b"));
    NESTED
        .expect(3, "jobs")
        .given(
            "all is over; then plan runs a second time and adds its jobs again; jobs in the queue")
        .got(shop.pushed().size())
        .butIf(
            5,
            "the batch is over and has called back, and now jobs are added to it. plan is not pending"
                + " any longer: then it must not add")
        .otherwise("no more");
    NESTED
        .expect(false)
        .given("the same; what addFrom returns")
        .got(again)
        .otherwise("false, because plan has succeeded before");
    NESTED.expect(0, "jobs").given("the same; pending()").got(batch.pending()).otherwise("none");
    whileOthersArePending(shop);
    shop.clear();
    shop.batch().addFrom("plan", Shop.jobs("a"));
    NESTED
        .expect(Set.<String>of())
        .given("the batch has expired, and a job of it adds another one; the keys in Redis")
        .got(shop.keys())
        .butIf(
            keys -> !keys.isEmpty(), "a late job has created a key: it is not pending any longer")
        .otherwise("none");
  }

  private static void whileOthersArePending(Shop shop) {
    shop.clear();
    Batch batch = shop.closed(Shop.BID, "plan");
    batch.addFrom("plan", Shop.jobs("a"));
    NESTED
        .expect(true)
        .given("plan is running and has added a; what addFrom(\"plan\", …) returns for b")
        .got(shop.batch().addFrom("plan", Shop.jobs("b")))
        .butIf(
            false,
            "plan is still pending, so it may add more. Does your code remember that it has added before?")
        .otherwise("true, because plan is pending");
    Shop.succeedInside(batch, "plan");
    boolean again = shop.batch().addFrom("plan", Shop.jobs("a", "b"));
    String given =
        "plan has added a and b, and has succeeded; a and b are pending; plan runs again";
    NESTED
        .expect(3, "jobs")
        .given(given + " and adds its jobs again; jobs in the queue")
        .got(shop.pushed().size())
        .butIf(
            5,
            "plan has succeeded, although its batch has not: look whether the job is pending, and not"
                + " whether the batch is over")
        .otherwise("no more");
    NESTED
        .expect(false)
        .given(given + "; what addFrom returns")
        .got(again)
        .otherwise("false, because plan has succeeded before");
    NESTED.expect(2, "jobs").given(given + "; pending()").got(batch.pending()).otherwise("a and b");
  }

  @Test
  @Tag("task-5")
  @Order(8)
  @DisplayName(
      "a job that adds jobs is killed, or runs twice at once: no job is lost, or added after success")
  void fromInsideKilled(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        worker -> {
          shop.clear();
          shop.closed(Shop.BID, "plan");
          worker.run(redis -> plan(new Batch(redis, Shop.BID)));
          Shop.succeedInside(shop.batch(), added(shop));
          plan(shop.batch());
          Shop.succeedInside(shop.batch(), added(shop));
          times(
              shop,
              "success",
              1,
              "the job plan adds a and b and is killed; what it has added runs, plan runs again, and all"
                  + " jobs also",
              worker.inLines(),
              "all has run. A job counts from the moment at which it is pushed, and not later");
        });
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> {
          plan(shop.batch());
          Shop.succeedInside(shop.batch(), "a", "b");
        },
        worker -> {
          shop.clear();
          shop.closed(Shop.BID, "plan");
          worker.run(redis -> new Batch(redis, Shop.BID).addFrom("plan", Shop.jobs("a", "b")));
          if (!worker.acted()) return;
          NESTED
              .expect(0, "jobs")
              .given(
                  "plan runs twice at once. While one run adds a and b, the other run does all; pending()")
              .order(worker.inLines())
              .got(shop.batch().pending())
              .butIf(
                  jobs -> jobs > 0,
                  "you look in one command whether plan is pending, and add in another one. In between,"
                      + " the batch was over and called back. Look and add in one script")
              .otherwise("the batch is over, so nothing is added");
        });
  }

  private static void plan(Batch batch) {
    batch.addFrom("plan", Shop.jobs("a", "b"));
    Shop.succeedInside(batch, "plan");
  }

  private static String[] added(Shop shop) {
    Set<String> jids = new HashSet<>(shop.pushed());
    jids.remove("plan");
    return jids.toArray(String[]::new);
  }
}
