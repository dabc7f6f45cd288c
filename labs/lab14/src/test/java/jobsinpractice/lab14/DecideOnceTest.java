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

@Lab(14)
@ExtendWith(Needs.class)
@DisplayName("The callback")
class DecideOnceTest implements Lab14Tasks {
  private static final String[] ABC = {"a", "b", "c"};

  private static Shop shop(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    Needs.before(3, bench, () -> shop.batch("none").callBack());
    return shop;
  }

  /** Checks that nothing has been called back too early. */
  private static void none(Shop shop, String given, String why) {
    CALL_BACK
        .expect(List.<Object>of())
        .given(given + "; the callbacks in the queue")
        .got(new ArrayList<Object>(shop.callbacks()))
        .butIf(callbacks -> !callbacks.isEmpty(), why)
        .otherwise("none yet");
  }

  /** Checks that both events have been called back, once each. */
  private static void both(Shop shop, String given, String steps, String lost, String twice) {
    for (String event : List.of("complete", "success")) {
      CALL_BACK
          .expect(1, "callbacks")
          .given(given + "; callbacks for \"" + event + "\"")
          .order(steps)
          .got(shop.times(event))
          .butIf(
              times -> times == 0 && steps.isEmpty() && shop.callbacks().size() == 1,
              "both events have happened, and your code has called back only one of them")
          .butIf(0, lost)
          .butIf(times -> times > 1, twice)
          .otherwise("exactly one");
    }
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("the last of three jobs ends: complete and success are called back, once each")
  void last(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, ABC);
    batch.callBack();
    Shop.succeed(batch, "a", "b");
    none(shop, "a and b of three jobs have succeeded", "one job is still pending");
    Shop.succeed(batch, "c");
    CALL_BACK
        .expect(List.<String>of())
        .given("the last job has succeeded; what was pushed to the queue and is not a job")
        .got(shop.notJobs())
        .butIf(
            payloads -> !payloads.isEmpty(),
            "no worker can run this: push what BatchCallback.payload returns for the event")
        .otherwise("push what BatchCallback.payload returns");
    CALL_BACK
        .expect(List.<String>of())
        .given("the last job of b17 has succeeded; the callbacks in the queue for another batch")
        .got(shop.callbacksOfOthers(Shop.BID))
        .butIf(
            others -> others.stream().anyMatch(other -> other.contains("event " + Shop.BID)),
            "the bid stands where the event belongs: payload takes the bid first, and then the event")
        .otherwise("none: only b17 is over");
    both(
        shop,
        "the last of three jobs has succeeded",
        "",
        "all jobs have succeeded, and this callback was not pushed to " + Batch.QUEUE,
        "the callback was pushed more than once");
    CALL_BACK
        .expectThat("the newest callback is at the left end of the list")
        .given("the last of three jobs has succeeded")
        .butIf(!shop.leftmostHas(BatchCallback.TYPE), "it is not", LEFT)
        .otherwise(true, "", "");
    batch.callBack();
    Shop.succeed(shop.batch(), "c", "a");
    both(
        shop,
        "c's worker is killed, so c runs again, and a also",
        "",
        "the callback is no longer in the queue",
        "the condition is still true when a job runs again, and so is the callback. Remember in Redis,"
            + " for each event, that it was called back (HSETNX)");
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("the first job ends before the last one is added: no callback before the close")
  @Promise("A batch must never complete before it is closed.")
  void notClosed(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.open(Shop.BID, "a");
    Shop.succeed(batch, "a");
    String why =
        "no job is pending, because the opener has not added the others yet. The batch is not closed,"
            + " so it cannot be complete";
    none(shop, "the opener adds a, and a succeeds before the opener adds b", why);
    batch.add(Shop.jobs("b"));
    Shop.succeed(batch, "b");
    none(
        shop,
        "the opener adds a, a succeeds, it adds b, and b succeeds; it has not closed yet",
        why);
    batch.close();
    batch.callBack();
    both(
        shop,
        "both jobs have succeeded, and then the opener closes the batch and calls callBack",
        "",
        "the close was the last thing that happened, so it is the opener that calls back",
        "the callback was pushed more than once");
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("a batch without a job: complete and success, when it is closed")
  void empty(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.open(Shop.BID);
    batch.callBack();
    none(shop, "an open batch without a job", "it is not closed");
    batch.close();
    batch.callBack();
    both(
        shop,
        "a batch without a job is closed",
        "",
        "there was no invoice this month, and the mail waits for a last job that never ends",
        "the callback was pushed more than once");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("another worker acts between any two commands: exactly one callback for each event")
  @Promise(
      "Pushes the callback of each event that has happened and has not been called back: exactly one"
          + " for each event, whatever happens.")
  void race(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    for (String other : List.of("a", "b")) {
      RedisSteps.pausedAtEachStep(
          shop.url(),
          () -> Shop.succeed(shop.batch(), other),
          worker -> {
            shop.clear();
            shop.closed(Shop.BID, "a", "b");
            if (other.equals("b")) Shop.succeed(shop.batch(), "a");
            worker.run(redis -> Shop.succeed(new Batch(redis, Shop.BID), "b"));
            if (!worker.acted() && other.equals("a")) return; // then a is still pending
            both(
                shop,
                "one worker ends the last job, b, and meanwhile another one ends "
                    + (other.equals("b") ? "b also, in a second run" : other),
                worker.inLines(),
                "neither worker has called back. Does each leave it to the other one?",
                "both workers saw that no job is pending, and both pushed. Look, remember, and push in"
                    + " one script");
          });
    }
    closedMeanwhile(shop);
  }

  /** The opener adds the last job and closes, while a worker calls back. */
  private static void closedMeanwhile(Shop shop) throws Exception {
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> {
          shop.batch().add(Shop.jobs("b"));
          shop.batch().close();
        },
        worker -> {
          shop.clear();
          shop.open(Shop.BID, "a").succeeded("a");
          worker.run(redis -> new Batch(redis, Shop.BID).callBack());
          CALL_BACK
              .expect(0, "callbacks")
              .given(
                  "the opener has added a, and a has succeeded. While a's worker calls back, the opener"
                      + " adds b and closes the batch; all callbacks in the queue")
              .order(worker.inLines())
              .got(shop.callbacks().size())
              .butIf(
                  number -> number > 0 && worker.acted(),
                  "b has not run. Does your code count the pending jobs in one command, and look in a"
                      + " later one whether the batch is closed? Do both in the script that pushes")
              .otherwise("b has not run, or the batch is not closed");
        });
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("the worker is killed at each command, and the job runs again: exactly one callback")
  void everyKill(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        worker -> {
          shop.clear();
          Shop.succeed(shop.closed(Shop.BID, "a", "b"), "a");
          int[] counted = {Integer.MAX_VALUE}; // commands until b was counted
          worker.run(
              redis -> {
                Batch batch = new Batch(redis, Shop.BID);
                batch.succeeded("b");
                counted[0] = worker.commands();
                batch.callBack();
              });
          Shop.succeed(shop.batch(), "b");
          both(
              shop,
              "the worker of the last job is killed, and the job runs again",
              worker.inLines(),
              worker.commands() > counted[0] && endsInAMark(worker.inLines())
                  ? "the killed worker has remembered the callback and not pushed it, so no other worker"
                      + " pushes it. Remember and push in one script"
                  : "the killed worker has not pushed the callback, and the second run of b has not"
                      + " either. Does it stop because b is counted already, or because the callback is"
                      + " remembered? Look each time, and remember and push in one script",
              "the killed worker has pushed the callback and not remembered it, so it is pushed again."
                  + " Push and remember in one script");
        });
  }

  /** Whether the last command before the kill was a plain write. In callBack, that is a mark. */
  private static boolean endsInAMark(String steps) {
    return steps.matches(
        "(?s).*\\d+  (SET|SETNX|HSET|HSETNX|HMSET|SADD|INCR|HINCRBY) [^\n]*\n-- the process.*");
  }

  @Test
  @Tag("task-3")
  @Order(6)
  @DisplayName("the opener is killed at each command, and runs again: all jobs, and one callback")
  void killedOpener(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        opener -> {
          shop.clear();
          opener.run(redis -> opener(new Batch(redis, Shop.BID)));
          Set<String> ran = new HashSet<>(shop.pushed());
          Shop.succeed(shop.batch(), ran.toArray(String[]::new));
          boolean deleted = shop.keys().isEmpty() && shop.times("success") > 0;
          opener(shop.batch());
          Shop.succeed(shop.batch(), Set.copyOf(shop.pushed()).toArray(String[]::new));
          both(
              shop,
              "the opener of three jobs is killed, the jobs in the queue run, the opener runs again, and"
                  + " then all jobs",
              opener.inLines(),
              "all jobs have run. After its last command the opener has nothing left to add, and still"
                  + " must call back",
              deleted
                  ? "after its success no key of the batch was left, so the second opener has found no"
                      + " batch, and has opened it again. Does your code delete the batch? Let it expire"
                      + " in a day"
                  : "the second opener has made the batch call back again");
        });
  }

  private static void opener(Batch batch) {
    batch.open();
    batch.add(Shop.jobs("a"));
    batch.add(Shop.jobs("b", "c"));
    batch.close();
    batch.callBack();
  }

  @Test
  @Tag("task-3")
  @Order(7)
  @DisplayName("after its success a batch lives for a day at most, also if its opener runs again")
  @Promise("After success, the batch must expire within LIFE_AFTER_SUCCESS.")
  void memory(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch batch = shop.closed(Shop.BID, ABC);
    long day = Batch.LIFE_AFTER_SUCCESS.toSeconds();
    Shop.succeed(batch, "a");
    List<String> shorter = shop.shorterThan(day);
    CALL_BACK
        .expectThat("each key lives longer than a day")
        .given("a has succeeded, and b and c are still pending")
        .butIf(
            !shorter.isEmpty(),
            "these expire within a day: " + shorter,
            "the end of one job has shortened the life of the batch, and b may be retried for days. Only"
                + " the success of the whole batch shortens it")
        .otherwise(true, "", "");
    Shop.succeed(batch, "b", "c");
    List<String> longer = shop.longerThan(day);
    List<String> forever = longer.stream().filter(key -> shop.life(key) == -1).toList();
    CALL_BACK
        .expectThat("each key expires within a day (LIFE_AFTER_SUCCESS)")
        .given("all jobs have succeeded, and the callbacks are pushed")
        .butIf(
            !forever.isEmpty(),
            "these have no time to live: " + forever,
            "such a key stays in Redis forever. Set its time to live in the script that creates it, and"
                + " a shorter one when you push success")
        .butIf(
            !longer.isEmpty(),
            "these live longer: " + longer,
            "the batch has succeeded, and Redis keeps it as long as one that still runs: with a batch each"
                + " night, 30 of them. Set a shorter time to live when you push success")
        .otherwise(true, "", "");
    opener(shop.batch());
    longer = shop.longerThan(day);
    CALL_BACK
        .expectThat("each key still expires within a day")
        .given("all jobs have succeeded, and then the opener runs again")
        .butIf(
            !longer.isEmpty(),
            "these live longer: " + longer,
            "the second opener has set the long time to live, although the batch is over: open changes"
                + " nothing if the batch was opened before, and add nothing if it is closed")
        .otherwise(true, "", "");
    both(
        shop,
        "all jobs have succeeded, and then the opener runs again",
        "",
        "the callback is no longer in the queue",
        "the second opener has made the batch call back again. Has it opened the batch again?");
    memoryAfterKill(shop);
  }

  /** The worker that pushes success may be killed before it shortens the time to live. */
  private static void memoryAfterKill(Shop shop) throws Exception {
    RedisSteps.killedAtEachStep(
        shop.url(),
        worker -> {
          shop.clear();
          shop.closed(Shop.BID, "a");
          worker.run(redis -> Shop.succeed(new Batch(redis, Shop.BID), "a"));
          Shop.succeed(shop.batch(), "a");
          List<String> longer = shop.longerThan(Batch.LIFE_AFTER_SUCCESS.toSeconds());
          CALL_BACK
              .expectThat("each key expires within a day")
              .given("the worker of the only job is killed, and the job runs again")
              .order(worker.inLines())
              .butIf(
                  !longer.isEmpty(),
                  "these live longer: " + longer,
                  "the batch has succeeded, and the second run has not shortened its life either. If"
                      + " one command pushes success and a later one sets the time to live, a kill in"
                      + " between leaves 30 days: do both in one script")
              .otherwise(true, "", "");
        });
  }

  @Test
  @Tag("task-3")
  @Order(8)
  @DisplayName("the end of a job costs the same in a batch of 10 and in one of 2,000")
  @Promise("A call must cost the same in a large batch as in a small one.")
  void cost(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Cost few = cost(shop, 10);
    Cost many = cost(shop, 2_000);
    CALL_BACK
        .expectThat("the replies of Redis to callBack have the same size")
        .given("a batch with 10 pending jobs, and one with 2,000")
        .butIf(
            many.bytes > few.bytes + 1_000,
            "with 10 it is " + few.bytes + " bytes, and with 2,000 it is " + many.bytes,
            "each job that ends reads all jobs that are left. To know how many there are, SCARD is"
                + " enough")
        .otherwise(true, "", "");
    CALL_BACK
        .expectThat("callBack runs the same number of commands, also inside a script")
        .given("a batch with 10 pending jobs, and one with 2,000")
        .butIf(
            many.commands > few.commands + 100,
            "with 10 they are " + few.commands + ", and with 2,000 they are " + many.commands,
            "your script asks Redis about each job that is left, and no other client is served in the"
                + " meantime. Keep the jobs so that a few numbers, such as SCARD, are enough")
        .otherwise(true, "", "");
    CALL_BACK
        .expectThat("the script of callBack needs the same memory")
        .given("a batch with 10 pending jobs, and one with 2,000")
        .butIf(
            many.memory > few.memory + 50_000,
            "with 10 it is " + few.memory + " bytes, and with 2,000 it is " + many.memory,
            "your script reads all jobs that are left, and no other client is served in the meantime. To"
                + " know how many there are, SCARD is enough")
        .otherwise(true, "", "");
  }

  /** The bytes that one call sends to the process, its commands, and the memory of its script. */
  private record Cost(long bytes, long commands, long memory) {}

  private static Cost cost(Shop shop, int jobs) throws Exception {
    shop.clear();
    shop.closed(Shop.BID, IntStream.range(0, jobs).mapToObj(i -> "j" + i).toArray(String[]::new));
    long before = shop.commands();
    RedisSteps worker = new RedisSteps(shop.url());
    worker.run(redis -> new Batch(redis, Shop.BID).callBack());
    long commands = shop.commands() - before;
    long memory = 0;
    for (int i = 0; i < 3; i++) { // every 50th script, Redis collects a little garbage by itself
      memory = Math.max(memory, shop.memoryOfScripts(() -> shop.batch().callBack()));
    }
    return new Cost(worker.repliedBytes(), commands, memory);
  }

  /** What happens to a batch, such as "add j1" and "end j1". */
  private static List<String> history(RandomGenerator random) {
    List<String> steps = new ArrayList<>();
    int jobs = 0;
    for (int i = random.nextInt(9); i > 0; i--) {
      if (jobs == 0 || random.nextInt(3) == 0) steps.add("add j" + jobs++);
      else steps.add("end j" + random.nextInt(jobs));
    }
    steps.add(random.nextInt(steps.size() + 1), "close");
    return steps;
  }

  @Test
  @Tag("task-3")
  @Order(9)
  @DisplayName("any jobs, a close at any moment: called back when it is over, and not before")
  void generated(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Generated.inputs(30, DecideOnceTest::history)
        .smaller(Generated::smallerLists)
        .shownAs(steps -> "a batch is opened; then " + String.join(", ", steps))
        .check(
            steps -> {
              shop.clear();
              Set<String> pending = new HashSet<>();
              boolean closed = false;
              boolean over = false;
              Batch batch = shop.open(Shop.BID);
              for (String step : steps) {
                String jid = step.substring(step.indexOf(' ') + 1);
                if (step.equals("close")) batch.close();
                else if (step.startsWith("end")) batch.succeeded(jid);
                else batch.add(Shop.jobs(jid));
                batch.callBack();
                closed |= step.equals("close");
                if (step.startsWith("end")) pending.remove(jid);
                if (step.startsWith("add") && !closed) pending.add(jid);
                over |= closed && pending.isEmpty();
                CALL_BACK
                    .expect(over ? 1 : 0, "callbacks")
                    .given("callbacks for \"success\" after \"" + step + "\"")
                    .got(shop.times("success"))
                    .otherwise(
                        over
                            ? "it is closed, and no job is pending"
                            : "it is open, or a job is pending");
              }
            });
  }
}
