package jobsinpractice.lab14;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
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
import redis.clients.jedis.exceptions.JedisDataException;

@Lab(14)
@ExtendWith(Needs.class)
@DisplayName("Opening a batch")
class AddJobsTest implements Lab14Tasks {
  private static final String[] ABC = {"a", "b", "c"};
  private static final int MANY = 10_000;

  private static void opener(Batch batch) {
    batch.open();
    batch.add(Shop.jobs(ABC));
    batch.close();
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("three jobs are added: all of them are pushed, and all of them are pending")
  void added(TestBench bench) {
    Shop shop = new Shop(bench);
    Batch batch = shop.batch();
    batch.open();
    OPEN.expect(true)
        .given("an open batch, and three jobs; what add returns")
        .got(batch.add(Shop.jobs(ABC)))
        .butIf(added -> shop.pushed().size() == 3, COMPARED_WITH_1)
        .otherwise("true, because the batch is open");
    OPEN.expectInAnyOrder("a", "b", "c")
        .given("the jobs in " + Batch.QUEUE + ", after the jobs a, b, and c were added")
        .got(shop.pushed())
        .butIf(
            pushed -> pushed.isEmpty(),
            "no worker will ever run these jobs: add also pushes them (LPUSH, with the payload)")
        .butIf(
            pushed -> new HashSet<>(pushed).size() < pushed.size(),
            "a job was pushed more than once by one add")
        .otherwise("each job once");
    OPEN.expect(3, "jobs")
        .given("what pending() returns in another process, after three jobs were added")
        .got(shop.batch().pending())
        .butIf(
            0, "another process sees no job: what a batch knows must be in Redis, not in a field")
        .otherwise("none of the three has succeeded yet");
    OPEN.expect(true)
        .given("an open batch, and a list of no jobs; what add returns")
        .got(batch.add(List.of()))
        .butIf(false, "false says that the batch is not open, and it is. There was nothing to add")
        .otherwise("true, because the batch is open");
    batch.add(Shop.jobs("d"));
    OPEN.expect(4, "jobs")
        .given("three jobs, then a list of none, then one more job; pending()")
        .got(batch.pending())
        .butIf(1, "the second add replaced the first jobs")
        .otherwise("the jobs of all lists");
    OPEN.expectThat("the newest job is at the left end of the list")
        .given("the jobs a, b, and c, and then the job d")
        .butIf(shop.pushed().contains("d") && !shop.leftmostHas("\"d\""), "it is not", LEFT)
        .otherwise(true, "", "");
    OPEN.expect(0, "jobs")
        .given("pending() of another batch, b18, to which nothing was added")
        .got(shop.batch("b18").pending())
        .butIf(4, "both batches count together. Is the bid a part of the name of the key (key)?")
        .otherwise("each batch counts its own jobs");
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("the opener is killed at each command: each job that was pushed is pending")
  @Promise("Whenever the opener is killed, each job in the queue must be pending.")
  void everyKill(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        opener -> {
          shop.clear();
          opener.run(redis -> opener(new Batch(redis, Shop.BID)));
          Set<String> pushed = new HashSet<>(shop.pushed());
          long pending = shop.batch().pending();
          OPEN.expectThat("each job in the queue is pending")
              .given("the opener adds the jobs a, b, and c, and is killed")
              .order(opener.inLines())
              .butIf(
                  pending < pushed.size(),
                  "the queue has " + pushed + ", and " + pending + " jobs are pending",
                  "a job was pushed before it was counted. A worker may end it in between, and then it"
                      + " is counted after its end, and pending forever. Count and push in one"
                      + " script, or count first")
              .otherwise(true, "", "");
          again(shop, opener);
        });
  }

  /** A killed opener runs again, with the same jobs. */
  private static void again(Shop shop, RedisSteps killed) {
    opener(shop.batch());
    Set<String> missing = new HashSet<>(Set.of(ABC));
    missing.removeAll(shop.pushed());
    String given = "the opener adds the jobs a, b, and c, is killed, and runs again";
    OPEN.expectThat("all three jobs are in the queue")
        .given(given)
        .order(killed.inLines())
        .butIf(
            !missing.isEmpty() && shop.batch().pending() == 3,
            missing + " are pending, and not in the queue",
            "the killed opener had counted them and not pushed them, and the second one skips what is"
                + " counted. Count and push in one script, or push again")
        .butIf(
            !missing.isEmpty(),
            missing + " are missing",
            "the second opener must add what the first one did not: opening again changes nothing,"
                + " and the batch is still open")
        .otherwise(true, "", "");
    OPEN.expect(3, "jobs")
        .given(given + "; pending()")
        .order(killed.inLines())
        .got(shop.batch().pending())
        .butIf(
            pending -> pending > 3,
            "the same jobs were counted twice. A number only goes up: keep the jids in a set, where"
                + " each of them is once")
        .otherwise("each jid counts once");
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("a batch that is not open: add returns false, and pushes nothing")
  @Promise("A closed batch must never be open again.")
  void notOpen(TestBench bench) {
    Shop shop = new Shop(bench);
    refuses(shop, "a batch that was never opened", "");
    shop.clear();
    shop.batch().close();
    OPEN.expect(Set.<String>of())
        .given("close() of a batch that was never opened; the keys in Redis")
        .got(shop.keys())
        .butIf(
            keys -> !keys.isEmpty(),
            "close does nothing to a batch that was not opened, or that has expired. Look in the same"
                + " script whether it was opened: otherwise an opener that comes later finds it closed")
        .otherwise("none");
    Batch batch = shop.open(Shop.BID, "a");
    batch.close();
    refuses(shop, "a batch with the job a, which is closed", "a");
    batch.open();
    refuses(shop, "a batch with the job a, which is closed, and then its opener runs again", "a");
  }

  private static void refuses(Shop shop, String given, String before) {
    boolean added = shop.batch().add(Shop.jobs("x"));
    boolean again = given.contains("again");
    OPEN.expect(before.isEmpty() ? List.<String>of() : List.of(before))
        .given(given + "; the jobs in the queue after another add")
        .got(shop.pushed())
        .butIf(
            jobs -> jobs.contains("x") && again,
            "open() has opened it again. A retried opener opens its batch again, and by then its"
                + " callback may be pushed")
        .butIf(
            jobs -> jobs.contains("x"),
            "the job was pushed, although the batch is not open: its callback may be pushed already")
        .otherwise("no other job");
    OPEN.expect(false)
        .given(given + "; what another add returns")
        .got(added)
        .otherwise("false, because the job was not added");
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName(
      "another process acts between any two commands of add: no job is lost, or added after the close")
  void race(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    long[] atClose = new long[1];
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> shop.batch().add(Shop.jobs("d", "e")),
        opener -> {
          shop.clear();
          shop.batch().open();
          opener.run(redis -> new Batch(redis, Shop.BID).add(Shop.jobs(ABC)));
          OPEN.expect(opener.acted() ? 5 : 3, "jobs")
              .given("one process adds a, b, c, and another one d, e; pending()")
              .order(opener.inLines())
              .got(shop.batch().pending())
              .butIf(
                  jobs -> jobs < 5,
                  "what one process has added is lost. Does your code read, and write back what it has"
                      + " read plus its own? Let Redis change its data: SADD, or a script")
              .otherwise("all of them");
        });
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> {
          shop.batch().close();
          atClose[0] = shop.batch().pending();
        },
        opener -> {
          shop.clear();
          shop.batch().open();
          opener.run(redis -> new Batch(redis, Shop.BID).add(Shop.jobs(ABC)));
          OPEN.expectThat("no job is added after the batch was closed")
              .given("while one process adds three jobs, another one closes the batch")
              .order(opener.inLines())
              .butIf(
                  opener.acted() && shop.batch().pending() > atClose[0],
                  "there are "
                      + shop.batch().pending()
                      + ", and "
                      + atClose[0]
                      + " when it was closed",
                  "you look in one command whether it is open, and add in another one. The look and the"
                      + " additions belong in one script")
              .otherwise(true, "", "");
        });
  }

  @Test
  @Tag("task-1")
  @Order(5)
  @DisplayName("10,000 jobs in one list: all of them are pushed and pending")
  void many(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    shop.batch().open();
    List<BatchJob> jobs = Shop.jobs(IntStream.range(0, MANY).mapToObj(i -> "j" + i).toList());
    RedisSteps opener = new RedisSteps(shop.url());
    String refused = "";
    try {
      opener.run(redis -> new Batch(redis, Shop.BID).add(jobs));
    } catch (JedisDataException e) {
      refused = String.valueOf(e.getMessage());
    }
    OPEN.expectThat("a list of 10,000 jobs is added")
        .butIf(
            refused.contains("unpack"),
            "Redis refused it: " + refused,
            "Lua's unpack passes each element as an argument of its own, and 8,000 is too many. Loop"
                + " over ARGV, or add 1,000 jobs at a time")
        .butIf(!refused.isEmpty(), "Redis refused it: " + refused, "does it work with fewer jobs?")
        .butIf(
            opener.commands() > MANY / 50,
            "it takes " + opener.commands() + " commands",
            "each job costs a round trip of its own. One script adds many jobs")
        .otherwise(true, "", "");
    OPEN.expect(MANY, "jobs")
        .given("10,000 jobs; the length of the queue")
        .got(shop.redis().<Long>call(jedis -> jedis.llen(Batch.QUEUE)))
        .otherwise("all of them");
    OPEN.expect(MANY, "jobs")
        .given("10,000 jobs; pending()")
        .got(shop.batch().pending())
        .otherwise("all of them");
  }

  /** Opens, adds, and closes. Returns whether an EXPIRE may have named a key that was not there. */
  private static boolean expiresFirst(Shop shop) {
    Batch batch = shop.batch();
    long before = shop.expires();
    batch.open();
    long opened = shop.expires();
    boolean moreThanKeys = opened - before > shop.keys().size();
    batch.add(Shop.jobs(ABC));
    boolean inAdd = shop.expires() > opened;
    batch.close();
    return moreThanKeys || inAdd;
  }

  private static boolean isAThousandth(long seconds) {
    long thousandth = Batch.LIFE.toSeconds() / 1_000;
    return seconds > thousandth - 120 && seconds <= thousandth;
  }

  @Test
  @Tag("task-1")
  @Order(6)
  @DisplayName("the opener is killed at each command: each key has a time to live")
  @Promise("A key must get it in the command, or in the script, that creates the key.")
  void expires(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    boolean expiresFirst = expiresFirst(shop);
    List<String> early =
        shop.keys().stream()
            .filter(key -> shop.life(key) != -1 && shop.life(key) < Batch.LIFE.toSeconds() - 60)
            .toList();
    OPEN.expectThat("each key expires, after 30 days (LIFE)")
        .given("the opener opens a batch, adds three jobs, and closes it")
        .butIf(
            !shop.longerThan(Long.MAX_VALUE).isEmpty() && expiresFirst,
            "these never expire: " + shop.longerThan(Long.MAX_VALUE),
            EXPIRE_FIRST)
        .butIf(
            !shop.longerThan(Long.MAX_VALUE).isEmpty(),
            "these never expire: " + shop.longerThan(Long.MAX_VALUE),
            "a batch that never ends stays in Redis forever: give each key a time to live (EXPIRE)")
        .butIf(
            !shop.longerThan(Batch.LIFE.toSeconds()).isEmpty(),
            "these live longer: " + shop.longerThan(Batch.LIFE.toSeconds()),
            "LIFE is 30 days. EXPIRE takes seconds, and PEXPIRE milliseconds")
        .butIf(
            early.stream().anyMatch(key -> isAThousandth(shop.life(key))),
            "these expire in less than an hour: " + early,
            "that is a thousandth of 30 days: EXPIRE takes seconds, and PEXPIRE milliseconds")
        .butIf(
            !early.isEmpty(),
            "these expire earlier: " + early,
            "a batch with a job that is retried for days must not be forgotten before its end")
        .otherwise(true, "", "");
    RedisSteps.killedAtEachStep(
        shop.url(),
        opener -> {
          shop.clear();
          opener.run(redis -> opener(new Batch(redis, Shop.BID)));
          List<String> forever = shop.longerThan(Batch.LIFE.toSeconds());
          OPEN.expectThat("each key that is there expires")
              .given("the opener opens a batch, adds three jobs, closes it, and is killed")
              .order(opener.inLines())
              .butIf(
                  !forever.isEmpty(),
                  "these never expire: " + forever,
                  "one command creates the key, and another one sets its time to live: a key whose"
                      + " creator is killed in between stays forever. Do both in one script")
              .otherwise(true, "", "");
        });
  }

  /** What openers do to the batches b17 and b18, such as "add j3 to b17". */
  private static List<String> history(RandomGenerator random) {
    List<String> steps = new ArrayList<>();
    for (int i = 2 + random.nextInt(12); i > 0; i--) {
      String bid = random.nextInt(3) == 0 ? "b18" : "b17";
      steps.add(
          switch (random.nextInt(7)) {
            case 0, 1 -> "open " + bid;
            case 2 -> "close " + bid;
            default -> "add j" + random.nextInt(4) + " to " + bid;
          });
    }
    return steps;
  }

  @Test
  @Tag("task-1")
  @Order(7)
  @DisplayName("any opens, adds, and closes of two batches: each counts the jobs that it accepted")
  void generated(TestBench bench) {
    Shop shop = new Shop(bench);
    Generated.inputs(25, AddJobsTest::history)
        .first(List.of("open b17", "add j0 to b17", "open b17", "add j0 to b17", "close b17"))
        .smaller(Generated::smallerLists)
        .shownAs(steps -> String.join(", ", steps))
        .check(
            steps -> {
              shop.clear();
              Set<String> open = new HashSet<>();
              Set<String> closed = new HashSet<>();
              Set<String> jobs = new HashSet<>();
              Set<String> closedFirst = new HashSet<>();
              for (String step : steps) {
                String bid = step.substring(step.length() - 3);
                Batch batch = shop.batch(bid);
                if (step.startsWith("open")) {
                  batch.open();
                  if (!closed.contains(bid)) open.add(bid);
                } else if (step.startsWith("close")) {
                  batch.close();
                  if (!open.contains(bid) && !closed.contains(bid)) closedFirst.add(bid);
                  if (open.remove(bid)) closed.add(bid);
                } else {
                  String jid = step.substring(4, 6);
                  if (open.contains(bid)) jobs.add(jid + bid);
                  OPEN.expect(open.contains(bid))
                      .given("what \"" + step + "\" returns")
                      .got(batch.add(Shop.jobs(jid)))
                      .butIf(
                          added -> open.contains(bid) && closedFirst.contains(bid),
                          bid
                              + " was closed before it was opened. close does nothing then, so the batch"
                              + " is open")
                      .otherwise("true while the batch is open");
                }
                OPEN.expect(jobs.stream().filter(job -> job.endsWith(bid)).count(), "jobs")
                    .given("pending() of " + bid + " after \"" + step + "\"")
                    .got(batch.pending())
                    .otherwise("each jid that was added while the batch was open, once");
              }
            });
  }
}
