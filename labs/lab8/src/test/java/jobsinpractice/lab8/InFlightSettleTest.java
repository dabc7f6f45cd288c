package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jobsinpractice.engine.Outcome;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(8)
@ExtendWith(QuickTests.class)
@DisplayName("A settlement")
class InFlightSettleTest implements Tasks8 {
  @Test
  @Order(1)
  @Tag("task-2")
  @DisplayName("a job in flight is settled once, and any other job not at all")
  void settle(TestBench bench) {
    Shop shop = new Shop(bench).holds(ME, 1, 3);
    InFlight mine = shop.inFlight();
    Ending done = Ending.of(Outcome.DONE, QUEUE, shop.payload(2));
    boolean first = mine.settle(QUEUE, shop.payload(2), done);
    SETTLE
        .expectInOrder(3, 1)
        .given("jobs 1 to 3 in flight; job 2 is done, and settled")
        .got(shop.inFlightOf(ME))
        .butIf(
            jobs -> jobs.size() == 3 && takesWhatItWrites(shop, mine),
            "job 2 is still in flight. Your code looks for the payload that the ending writes, and a job"
                + " that is done writes none. With ending.args(payload), the payload that was claimed is"
                + " ARGV[1]")
        .butIf(
            jobs -> jobs.size() == 3 && takesAnEnd(shop, mine),
            "job 2 is still in flight. A job at an end of the list is settled, and this one is between two"
                + " others: does your code look at one element only? Jobs do not end in the order in which"
                + " they began")
        .butIf(
            List.of(3, 2, 1),
            "job 2 is still in flight, so it will be recovered and run again. Does LREM take ARGV[1] out"
                + " of KEYS[1], which is list(queue)?")
        .butIf(
            List.of(),
            "the whole list is gone: jobs 1 and 3 are still running, and a crash now loses them")
        .butIf(
            jobs -> jobs.contains(2),
            "you took out another job: jobs do not end in the order in which they began")
        .otherwise("only job 2 leaves");
    SETTLE
        .expect(1, "in stat:processed")
        .given("job 2 is done, and settled")
        .got(shop.counter(Keys.PROCESSED))
        .butIf(
            none -> none == 0 && countsWithACommand(shop, mine),
            "not counted, but an ending with a command is. This one has the command \"\": no payload is"
                + " written, and the attempt still counts. Run Ending.LUA for every ending")
        .butIf(0, "the attempt was not counted: run Ending.LUA once you have taken the job out")
        .butIf(
            2,
            "one attempt was counted twice: Ending.LUA counts it. Does another line also count it?")
        .otherwise("one attempt has ended");
    SETTLE
        .expectThat("the ending of a job that is done is written to no list and no sorted set")
        .given("job 2 is done, and settled; its ending has the command \"\" and the key \"\"")
        .butIf(
            shop.redis().call(jedis -> jedis.exists("")),
            "Redis now has the key \"\"",
            "does your code write in two cases only, such as ZADD and `else`? The third command is \"\","
                + " and it means that nothing is pushed or added")
        .otherwise(true, "", "");
    SETTLE
        .expectThat("settle returns true for a job that was in flight")
        .butIf(
            !first,
            "it returned false",
            "do you compare with the Long 1? Ending.LUA returns 1, and Lua's 1 arrives as 1L. equals(1)"
                + " compares it with an Integer, and a Long never equals an Integer")
        .otherwise(true, "", "");

    long before = shop.transactions();
    boolean again = mine.settle(QUEUE, shop.payload(2), done);
    boolean inTransaction = shop.transactions() > before;
    String given = "job 2 is settled again, because the reply to the first settlement was lost";
    SETTLE
        .expect(1, "in stat:processed")
        .given(given)
        .got(shop.counter(Keys.PROCESSED))
        .butIf(
            times -> times == 2 && leavesTheNewest(shop, mine),
            "counted again, and the newest job of the list, which is leftmost, is not settled. Does your"
                + " script compare what LPOS returns with 0? LPOS returns a place: 0 for the leftmost job,"
                + " and false for a job that is missing")
        .butIf(
            times -> times == 2 && inTransaction,
            "counted again: your code sent a transaction (MULTI). A transaction cannot decide by what LREM"
                + " returns: if LREM is in it, the ending is also written when LREM takes nothing out. A"
                + " script can compare what LREM returned with 0")
        .butIf(
            times -> times == 2 && !again,
            "counted again, although settle returned false. Does your code write the ending before it"
                + " calls LREM, or without comparing the reply with 0 (in Lua, 0 is true)? If LREM returns"
                + " 0, return at once and write nothing")
        .butIf(
            2,
            "counted again: write the ending if this call took the job out, and otherwise nothing. Does"
                + " your script compare what LREM returned with 0? In Lua, 0 is true: `if 0 then` runs, and"
                + " `not 0` is false")
        .otherwise("a job is settled once");
    SETTLE
        .expectThat("settle returns false for a job that is not in flight")
        .given(given)
        .butIf(
            again,
            "it returned true",
            "nothing was written this time, and the return value is wrong. Do you return true for every"
                + " reply, or compare it with null? A script that returns 0 replies with the Long 0, which"
                + " is not null: return whether the reply is 1L")
        .otherwise(true, "", "");
    settlesWhatComesBack(shop, mine);

    Outcome.Retry retry = new Outcome.Retry(bench.clock().instant(), shop.payload(7));
    mine.settle(QUEUE, shop.payload(7), Ending.of(retry, QUEUE, shop.payload(7)));
    SETTLE
        .expectInOrder()
        .given("job 7 fails after another worker has recovered it; then the retry set")
        .got(new ArrayList<Object>(shop.sortedSet(Keys.RETRY)))
        .butIf(
            jobs -> jobs.contains(7),
            "job 7 was not in flight any more, but its retry was written: now the job is in two places")
        .otherwise("nothing is written");

    Outcome.Retry fails = new Outcome.Retry(bench.clock().instant(), shop.failed(3));
    mine.settle(QUEUE, shop.payload(3), Ending.of(fails, QUEUE, shop.payload(3)));
    SETTLE
        .expectInOrder(3)
        .given("job 3 fails, and was in flight; then the retry set")
        .got(shop.sortedSet(Keys.RETRY))
        .butIf(
            jobs -> jobs.isEmpty() && shop.sortedSet(Keys.DEAD).contains(3),
            "its retry was written into the dead set. Is that key fixed in your code? It is ending.key(),"
                + " KEYS[2]")
        .butIf(
            jobs -> jobs.isEmpty() && !shop.inFlightOf(ME).contains(3),
            "job 3 left the in-flight list, and the retry set is empty: write ending.payload(), ARGV[4],"
                + " to ending.key(), KEYS[2]")
        .butIf(
            jobs -> jobs.isEmpty() && shop.inFlightOf(ME).contains(3),
            "job 3 is still in flight, and its retry is not written. A retry has another payload than the"
                + " claim, with the error in it: did you look for that one?")
        .otherwise("its ending is written");
    settlesEachOutcome(shop.empty());
  }

  /** Each outcome is written where it belongs, and counted as its ending describes. */
  private static void settlesEachOutcome(Shop shop) {
    Instant at = shop.bench.clock().instant();
    settles(shop, "is done", Outcome.DONE);
    settles(shop, "was not run to its end and goes back", Outcome.REQUEUE);
    settles(shop, "is postponed", new Outcome.Postponed(at));
    settles(shop, "fails and will be retried", new Outcome.Retry(at, shop.failed(1)));
    settles(shop, "fails for good", new Outcome.Dead(at, shop.failed(1)));
    settles(shop, "fails and is forgotten", Outcome.DROPPED);
  }

  private static void settles(Shop shop, String what, Outcome outcome) {
    Ending ending = Ending.of(outcome, QUEUE, shop.payload(1));
    shop.empty().waits(List.of(2)).holds(ME, 1, 1);
    shop.inFlight().settle(QUEUE, shop.payload(1), ending);
    String given = "job 1 is in flight, job 2 waits; job 1 " + what;
    SETTLE
        .expect(ending.processed(), "in stat:processed")
        .given(given + "; in its ending, processed is " + ending.processed())
        .got(shop.counter(Keys.PROCESSED))
        .butIf(
            count -> count == 1,
            "no attempt has ended, but one was counted. Does your script add 1 for every job? ARGV[5] is"
                + " by how much stat:processed grows: INCRBY, as in Ending.LUA")
        .otherwise("stat:processed, KEYS[3], grows by ARGV[5]: run Ending.LUA for every ending");
    SETTLE
        .expect(ending.failed(), "in stat:failed")
        .given(given + "; in its ending, failed is " + ending.failed())
        .got(shop.counter(Keys.FAILED))
        .butIf(
            count -> count == ending.processed(),
            "that is how much stat:processed grows. Does your script add ARGV[5] to both? stat:failed,"
                + " KEYS[4], grows by ARGV[6]")
        .butIf(
            0,
            "the attempt failed, and no failure was counted: stat:failed, KEYS[4], grows by ARGV[6], as"
                + " in Ending.LUA")
        .otherwise("stat:failed, KEYS[4], grows by ARGV[6], and by nothing else");
    boolean adds = ending.command().equals("ZADD");
    boolean pushes = ending.command().equals("RPUSH");
    SETTLE
        .expectInOrder(pushes ? new Integer[] {1, 2} : new Integer[] {2})
        .given(given + "; then what waits, the next job first")
        .got(shop.waiting())
        .butIf(
            List.of(2, 1),
            "job 1 waits behind job 2. Does your script push at the left? RPUSH puts a job at the head of"
                + " its queue")
        .otherwise("only a job that goes back is pushed, with RPUSH, to KEYS[2]");
    if (adds) {
      List<byte[]> written =
          shop.redis().call(jedis -> jedis.zrange(Ending.bytes(ending.key()), 0, -1));
      SETTLE
          .expectThat("the ending's payload is in the sorted set \"" + ending.key() + "\"")
          .given(given + "; then this sorted set")
          .butIf(
              written.size() == 1
                  && !Arrays.equals(ending.payload(), written.get(0))
                  && Arrays.equals(shop.payload(1), written.get(0)),
              "it has the payload that was claimed",
              "the error and the retry_count are lost. ARGV[1] is what to take out of flight, and ARGV[4]"
                  + " is what to write")
          .otherwise(
              written.size() == 1 && Arrays.equals(ending.payload(), written.get(0)),
              "it has " + written.size() + " payloads",
              "ZADD adds ARGV[4] with the score ARGV[3] to KEYS[2]");
      SETTLE
          .expect(Timestamps.seconds(shop.bench.clock().instant()), "s since 1970")
          .within(1)
          .given(given + " at this time; then the score in \"" + ending.key() + "\"")
          .got(score(shop, ending))
          .otherwise("the score is ARGV[3], when the job is due or was set aside");
    }
  }

  private static double score(Shop shop, Ending ending) {
    byte[] key = Ending.bytes(ending.key());
    Double score = shop.redis().call(jedis -> jedis.zscore(key, ending.payload()));
    return score == null ? 0 : score;
  }

  /** Returns whether a failed attempt is counted, whose ending has the command ZADD. */
  private static boolean countsWithACommand(Shop shop, InFlight mine) {
    Outcome.Retry retry = new Outcome.Retry(shop.bench.clock().instant(), shop.payload(3));
    mine.settle(QUEUE, shop.payload(3), Ending.of(retry, QUEUE, shop.payload(3)));
    return shop.counter(Keys.PROCESSED) == 1;
  }

  /** Returns whether a settlement takes out the payload of the ending, not the one in flight. */
  private static boolean takesWhatItWrites(Shop shop, InFlight mine) {
    mine.settle(QUEUE, shop.payload(9), Ending.back(QUEUE, shop.payload(3)));
    return !shop.inFlightOf(ME).contains(3);
  }

  /** Asks the learner's code: does it leave job 3, which is leftmost, in flight? */
  private static boolean leavesTheNewest(Shop shop, InFlight mine) {
    mine.settle(QUEUE, shop.payload(3), Ending.of(Outcome.DONE, QUEUE, shop.payload(3)));
    return shop.inFlightOf(ME).contains(3);
  }

  /** Asks the learner's code: does it settle the newest or the oldest claim? */
  private static boolean takesAnEnd(Shop shop, InFlight mine) {
    for (int job : List.of(1, 3)) {
      mine.settle(QUEUE, shop.payload(job), Ending.of(Outcome.DONE, QUEUE, shop.payload(job)));
    }
    return shop.inFlightOf(ME).size() < 3;
  }

  /** The same process claims and settles a job that it has settled before. */
  private static void settlesWhatComesBack(Shop shop, InFlight mine) {
    shop.holds(ME, 2, 2);
    boolean settled = mine.settle(QUEUE, shop.payload(2), Ending.back(QUEUE, shop.payload(2)));
    SETTLE
        .expectThat("a job that this process has claimed again is settled again")
        .given("job 2 was settled, came back, and was claimed again by the same process")
        .butIf(
            shop.inFlightOf(ME).contains(2),
            "it is still in flight",
            "it is in the list, so it has to leave. Does your code remember which jobs it has settled?"
                + " Only the list shows whether a job is in flight: what LREM returns decides")
        .otherwise(settled, "settle returned false", "the job was in flight, so return true");
  }

  @Test
  @Order(2)
  @Tag("task-2")
  @DisplayName("two equal payloads are in flight: one leaves, the other stays")
  void twins(TestBench bench) {
    Shop shop = new Shop(bench).holds(ME, 1, 2).holds(ME, 1, 1);
    Ending done = Ending.of(Outcome.DONE, QUEUE, shop.payload(1));
    shop.inFlight().settle(QUEUE, shop.payload(1), done);
    SETTLE
        .expectInAnyOrder(1, 2)
        .given(
            "jobs 1, 2, and 1 again are in flight, byte for byte the same; one of the two is done")
        .got(shop.inFlightOf(ME))
        .butIf(
            jobs -> List.copyOf(jobs).equals(List.of(2)),
            "both copies are gone, and one of them is still running. Is the count of LREM 0? A count of 0"
                + " removes every equal element")
        .butIf(jobs -> jobs.size() == 3, "no job was taken out")
        .butIf(jobs -> jobs.isEmpty(), "the whole list is gone, and job 2 with it")
        .otherwise("one copy of job 1, and job 2");
  }

  @Test
  @Order(3)
  @Tag("task-2")
  @DisplayName("the plug is pulled at each command of a settlement: both halves happen or neither")
  @Promise(
      "These methods never catch it: the engine has to notice the outage, and then settles and"
          + " recovers again later.")
  void settlePulled(TestBench bench) {
    Shop shop = new Shop(bench);
    Outcome.Retry retry = new Outcome.Retry(bench.clock().instant(), shop.payload(1));
    Ending ending = Ending.of(retry, QUEUE, shop.payload(1));
    shop.pullingThePlug(
        ME,
        () -> shop.holds(ME, 1, 1),
        mine -> mine.settle(QUEUE, shop.payload(1), ending),
        pulled -> {
          String when = pulled.when();
          boolean held = !shop.inFlightOf(ME).isEmpty();
          boolean written = !shop.sortedSet(Keys.RETRY).isEmpty();
          SETTLE
              .expectThat("job 1 is in flight or in the retry set")
              .given("job 1 has failed; the process dies " + when)
              .butIf(
                  !held && !written,
                  "it is in neither",
                  "it leaves the in-flight list by one command, and another writes its retry: in between"
                      + " it is nowhere")
              .butIf(
                  held && written,
                  "it is in both",
                  "one command writes its retry, and another takes it out of flight: it will be"
                      + " recovered and retried")
              .otherwise(true, "", "");
          SETTLE
              .expect(written ? 1 : 0, "in stat:processed")
              .given("the process dies " + when)
              .got(shop.counter(Keys.PROCESSED))
              .otherwise("the attempt is counted in the same step");
          pulled.reachesTheCaller(SETTLE);
        });
    shop.losingAReply(
        SETTLE,
        "If that took a job out, a second one finds the job gone, or takes out an equal payload that is"
            + " still running",
        redis -> Shop.allGoBack(redis, bench.clock(), ME),
        () -> shop.holds(ME, 1, 1).holds(ME, 1, 1),
        mine -> mine.settle(QUEUE, shop.payload(1), ending));
  }

  @Test
  @Order(4)
  @Tag("task-2")
  @DisplayName("a job is recovered between any two commands of its settlement: one of the two wins")
  void settleTogether(TestBench bench) {
    Shop shop = new Shop(bench);
    Outcome.Retry retry = new Outcome.Retry(bench.clock().instant(), shop.payload(1));
    shop.interrupting(
        () -> shop.holds(ME, 1, 1),
        mine -> mine.settle(QUEUE, shop.payload(1), Ending.of(retry, QUEUE, shop.payload(1))),
        () -> shop.recovers(ME),
        when -> {
          List<Integer> jobs = shop.everywhere();
          SETTLE
              .expectThat("job 1 is in one place")
              .given("job 1 fails, and another worker recovers it " + when)
              .butIf(
                  jobs.size() > 1,
                  "it waits and is in the retry set",
                  "did you look whether the job is in flight by one command, and write its retry by"
                      + " another? What LREM returns decides, in the step that writes")
              .butIf(jobs.isEmpty(), "it is nowhere", "neither the queue nor the retry set has it")
              .otherwise(true, "", "");
        });
  }

  @Test
  @Order(5)
  @Tag("task-2")
  @DisplayName("any job of any in-flight list is settled, and no other job leaves")
  @Promise("If several equal payloads are in flight, exactly one of them leaves.")
  void settleAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              int job = lists.number();
              Shop shop = new Shop(bench).startsWith(lists, ME);
              Ending done = Ending.of(Outcome.DONE, lists.queue(), shop.payload(job));
              boolean settled = shop.inFlight().settle(lists.queue(), shop.payload(job), done);
              List<Integer> left = new ArrayList<>(lists.held());
              boolean wasThere = left.remove((Integer) job);
              String given = "job " + job + " is done and is settled";
              List<Integer> held = shop.inFlightOf(ME);
              SETTLE
                  .expectInAnyOrder(left.toArray(new Integer[0]))
                  .given(given + "; then the in-flight list")
                  .got(held)
                  .butIf(
                      jobs -> job < 0 && jobs.size() > left.size(),
                      "the payload was not found: did it become a String? Send bytes as ARGV")
                  .butIf(
                      jobs -> !lists.queue().equals(QUEUE) && jobs.size() > left.size(),
                      "the job of another queue was not found: is the list list(queue)?")
                  .butIf(
                      jobs -> jobs.size() < left.size(),
                      "more than one job left the list: does LREM remove all equal elements?")
                  .otherwise("the same list without one copy of the job");
              SETTLE
                  .expect(wasThere)
                  .given(given)
                  .got(settled)
                  .otherwise("whether the job was in flight");
              SETTLE
                  .expect(wasThere ? 1 : 0, "in stat:processed")
                  .given(given)
                  .got(shop.counter(Keys.PROCESSED))
                  .otherwise("one more if the job was in flight");
            });
  }
}
