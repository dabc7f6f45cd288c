package jobsinpractice.lab14;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.RedisSteps;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(14)
@ExtendWith(Needs.class)
@DisplayName("Counting")
class CountOnceTest implements Lab14Tasks {
  private static Shop shop(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    Needs.before(2, bench, () -> shop.batch("none").succeeded("none"));
    return shop;
  }

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("a job runs twice, and succeeds twice: it counts once")
  @Promise("It must count once, whatever is called at the same time and whatever is killed.")
  void twice(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b", "c");
    batch.succeeded("a");
    COUNT
        .expect(2, "jobs")
        .given("the jobs a, b, and c, of which a has succeeded; pending()")
        .got(batch.pending())
        .butIf(3, "succeeded changed nothing that pending() looks at")
        .otherwise("two have not succeeded yet");
    shop.batch().succeeded("a");
    COUNT
        .expect(2, "jobs")
        .given("a's worker is killed before a is settled, so a runs and succeeds again; pending()")
        .got(batch.pending())
        .butIf(
            1,
            "this counts runs and not jobs, so the batch seems to be over before its last job. Each job"
                + " may run twice. Take its jid from a set: that has no effect the second time")
        .otherwise("b and c have not succeeded yet");
    batch.succeeded("b");
    batch.succeeded("c");
    COUNT
        .expect(0, "jobs")
        .given("all three have succeeded, a twice; pending()")
        .got(batch.pending())
        .butIf(jobs -> jobs < 0, "a run more than there are jobs was counted")
        .otherwise("none is left");
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("the worker is killed at each command, and the job runs again: it counts once")
  void everyKill(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        worker -> {
          shop.clear();
          shop.closed(Shop.BID, "a", "b", "c");
          worker.run(redis -> new Batch(redis, Shop.BID).succeeded("a"));
          shop.batch().succeeded("a");
          COUNT
              .expect(2, "jobs")
              .given("a's worker is killed while it counts a, and a runs again; pending()")
              .order(worker.inLines())
              .got(shop.batch().pending())
              .butIf(
                  jobs -> jobs == 3 && worker.commands() == 0,
                  "no command of the killed worker has reached Redis, and a's second run still counts"
                      + " nothing: your code remembers a in a field. What a batch knows must be in"
                      + " Redis, because another process does not have that field")
              .butIf(
                  3,
                  "the killed worker has noted that a is counted, and has not counted it. One command"
                      + " or one script must do both")
              .butIf(1, "a was counted twice. One command or one script must look and count")
              .otherwise("b and c have not succeeded yet");
        });
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("another worker counts between any two commands: both jobs count, each once")
  void race(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    for (String other : List.of("a", "b")) {
      RedisSteps.pausedAtEachStep(
          shop.url(),
          () -> shop.batch().succeeded(other),
          worker -> {
            shop.clear();
            shop.closed(Shop.BID, "a", "b", "c");
            worker.run(redis -> new Batch(redis, Shop.BID).succeeded("a"));
            boolean both = worker.acted() && other.equals("b");
            COUNT
                .expect(both ? 1 : 2, "jobs")
                .given(
                    "of the jobs a, b, and c, one worker counts a, and meanwhile another one counts "
                        + other
                        + "; pending()")
                .order(worker.inLines())
                .got(shop.batch().pending())
                .butIf(
                    jobs -> both && jobs == 2,
                    "one count is lost. Does a worker read, and write back what it has read less one?"
                        + " Let Redis change its data: SREM, or a script")
                .butIf(
                    jobs -> !both && jobs == 1,
                    "a was counted twice: both workers looked before either of them counted. One command"
                        + " or one script must look and count")
                .otherwise("each of the jobs that have ended counts once");
          });
    }
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("a job of another batch, or of a batch that has expired, changes nothing")
  void others(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, "a", "b");
    Batch other = shop.closed("b18", "a", "x");
    other.succeeded("a");
    batch.succeeded("x");
    COUNT
        .expectInOrder(2L, 1L)
        .given(
            "the batch b17 with a and b, the batch b18 with a and x; a of b18 succeeds, and b17 is asked"
                + " to count x; pending() of both")
        .got(List.of(batch.pending(), other.pending()))
        .butIf(
            pending -> pending.get(0) < 2,
            "b17 has counted a job that is not among its jobs, or a job of b18")
        .otherwise("a batch counts its own jobs only");
    shop.clear();
    shop.batch().succeeded("a");
    COUNT
        .expect(Set.<String>of())
        .given("the batch has expired, and a job of it succeeds; the keys in Redis")
        .got(shop.keys())
        .butIf(
            keys -> !keys.isEmpty(),
            "a late job has created a key, and its batch is no longer there: write only to a batch that"
                + " is there")
        .otherwise("none");
  }

  @Test
  @Tag("task-2")
  @Order(5)
  @DisplayName("the opener runs again while its jobs run: when each has run, none is pending")
  void openedTwice(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.open(Shop.BID, "a", "b");
    batch.succeeded("a");
    COUNT
        .expect(1, "jobs")
        .given(
            "the opener has added a and b, and has not closed the batch yet; a succeeds; pending()")
        .got(batch.pending())
        .butIf(
            2,
            "a ended before the close, and was not counted. Workers run the first jobs while the opener"
                + " still adds the last ones")
        .otherwise("b has not succeeded yet");
    batch.add(Shop.jobs("a", "b", "c")); // the opener runs again
    batch.close();
    long added = batch.pending();
    batch.succeeded("a");
    long succeededAgain = batch.pending();
    for (String jid : List.of("b", "c")) batch.succeeded(jid);
    COUNT
        .expect(0, "jobs")
        .given(
            "the opener adds a and b, a succeeds, and the opener dies. It runs again and adds a, b, and"
                + " c. Then all three succeed; pending()")
        .got(batch.pending())
        .butIf(
            jobs -> jobs == 1 && added == 3 && succeededAgain == 3,
            "3 jobs were pending after the second add, and still 3 when a had succeeded again. So a stays"
                + " pending forever, and the batch never succeeds. Does your code ignore a because it has"
                + " succeeded before? Take a out of the pending jobs each time")
        .otherwise(
            "a, b, and c have all succeeded since they were last added. A success always takes its job"
                + " out of the pending jobs, also if the job was added twice");
  }

  @Test
  @Tag("task-2")
  @Order(6)
  @DisplayName("any jobs that succeed in any order, some more than once")
  void generated(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Generated.inputs(
            25, random -> random.ints(random.nextInt(12), 0, 6).mapToObj(i -> "j" + i).toList())
        .first(List.of(), List.of("j0", "j0"))
        .smaller(Generated::smallerLists)
        .shownAs(jids -> "a batch of six jobs, j0 to j5; these succeed: " + jids)
        .check(
            jids -> {
              shop.clear();
              String[] all = IntStream.range(0, 6).mapToObj(i -> "j" + i).toArray(String[]::new);
              Batch batch = shop.closed(Shop.BID, all);
              jids.forEach(batch::succeeded);
              COUNT
                  .expect(6.0 - new HashSet<>(jids).size(), "jobs")
                  .got(batch.pending())
                  .otherwise("six less the different jobs that have succeeded");
            });
  }
}
