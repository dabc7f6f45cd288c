package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.DEAD;
import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.OTHER;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Outcome;
import jobsinpractice.engine.Timestamps;
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
@DisplayName("Between claim and settlement")
class InFlightTest implements Tasks8 {

  // -- task 1 ---------------------------------------------------------------------------------

  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("three of five jobs are claimed, the oldest first, and are in flight")
  @Promise("Never waits for a job to arrive.")
  void claim(TestBench bench) {
    Shop shop = new Shop(bench).push(1, 5);
    String given = "jobs 1 to 5 wait, 1 the longest; claim(\"default\", 3)";
    long waits = shop.blockingCommands();
    List<byte[]> claimed = shop.inFlight().claim(QUEUE, 3);

    CLAIM
        .expectThat("a claim returns without waiting for a job to arrive")
        .given(given)
        .butIf(
            shop.blockingCommands() > waits,
            "it sent a command such as BLMOVE",
            "BLMOVE waits in Redis when the queue is empty, and the jobs that you claimed before wait"
                + " with it. LMOVE does the same without waiting")
        .otherwise(true, "", "");
    CLAIM
        .expectInOrder(1, 2, 3)
        .given(given)
        .got(Shop.numbers(claimed))
        .butIfNull("return the payloads that you moved, or an empty list if no job waits")
        .butIf(
            List.of(3, 2, 1), "your list is reversed: the job that you moved first is the oldest")
        .butIf(
            jobs -> jobs.contains(5) && jobs.size() == 3,
            "those are the newest jobs: jobs enter a queue at the left and leave it at the right")
        .butIf(
            jobs -> jobs.size() > 3,
            "that is more than `most`: a claimed job is hidden from every idle process")
        .butIf(
            jobs -> jobs.isEmpty() && shop.waiting().size() == 5,
            "all five jobs still wait. Is that the queue's key? It is Keys.queue(queue)")
        .butIf(
            jobs -> jobs.isEmpty() && !shop.inFlightOf(ME).isEmpty(),
            "jobs are in flight, but you did not return them")
        .butIf(List.of(), "jobs left the queue, but you did not return them")
        .butIf(
            jobs -> jobs.size() < 3 && shop.waiting().size() + jobs.size() == 5,
            "you stopped early: go on until you have `most` jobs or the queue is empty")
        .otherwise("the payloads, in the order in which they leave the queue");
    CLAIM
        .expectInOrder(4, 5)
        .given(given + "; then what waits")
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.size() == 5,
            "you read the jobs and did not take them: the next process claims them too")
        .butIf(
            jobs -> jobs.size() < 2,
            "more jobs left the queue than you returned, and no thread will run those")
        .otherwise("the other jobs wait as before");
    CLAIM
        .expectInOrder(3, 2, 1)
        .given(given + "; then this process's in-flight list, from left to right")
        .got(shop.inFlightOf(ME))
        .butIf(
            jobs -> jobs.isEmpty(),
            "the jobs left the queue and are not in list(queue): a crash now loses them")
        .butIf(
            List.of(1, 2, 3),
            "you pushed at the right: the newest claim must be leftmost, or a recovery reverses the"
                + " order")
        .otherwise("the newest claim leftmost, as in a queue");

    CLAIM
        .expectInOrder(4, 5)
        .given("two jobs are left; claim(\"default\", 3)")
        .got(Shop.numbers(shop.inFlight().claim(QUEUE, 3)))
        .butIfNull("return the jobs that there are, also if they are fewer than `most`")
        .butIf(
            jobs -> jobs.contains(null),
            "your list contains null, which LMOVE returns when the queue is empty. Stop there")
        .otherwise("the jobs that there are");
    CLAIM
        .expectInOrder()
        .given("no job is left; claim(\"default\", 3)")
        .got(new ArrayList<Object>(nullSafe(shop.inFlight().claim(QUEUE, 3))))
        .butIf(
            jobs -> jobs.contains(null),
            "your list contains null, which LMOVE returns when the queue is empty. Stop there")
        .otherwise("an empty list");

    byte[] noText = {(byte) 0xC3, (byte) 0x28};
    shop.redis().call(jedis -> jedis.lpush(Ending.bytes(Keys.queue(QUEUE)), noText));
    List<byte[]> bytes = shop.inFlight().claim(QUEUE, 1);
    byte[] answered = bytes.isEmpty() ? new byte[0] : bytes.get(0);
    CLAIM
        .expectThat("a payload is returned byte for byte")
        .given("another program has pushed two bytes that are not text in UTF-8")
        .butIf(
            !Arrays.equals(noText, answered),
            "your code returned " + answered.length + " bytes",
            "the payload became a String on its way, and a String replaces bytes that it cannot read:"
                + " then LREM no longer finds the job. Call lmove with bytes")
        .otherwise(true, "", "");
  }

  private static List<?> nullSafe(List<byte[]> claimed) {
    CLAIM
        .expectThat("claim returns an empty list if no job waits")
        .butIf(claimed == null, "it returned null", "return a list without elements, not null")
        .otherwise(true, "", "");
    return Shop.numbers(claimed);
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("the plug is pulled at each command of a claim: every job is in one place")
  void claimPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(1, 3),
        mine -> mine.claim(QUEUE, 3),
        when -> {
          List<Integer> jobs = shop.everywhere();
          CLAIM
              .expectThat("each of jobs 1 to 3 waits or is in flight")
              .given("the process dies " + when)
              .butIf(
                  jobs.stream().distinct().count() < 3,
                  "there are only " + jobs,
                  "it leaves the queue by one command and enters the list by another: in between it is"
                      + " only in this process's memory")
              .butIf(
                  jobs.size() > 3,
                  "there are " + jobs,
                  "a job waits and is in flight too: it enters the list by one command and leaves the"
                      + " queue by another, so it will run twice")
              .otherwise(jobs.size() == 3, "there are " + jobs, "one command moves a job");
        });
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("another worker claims between any two commands of a claim: no job goes to both")
  void claimTogether(TestBench bench) {
    Shop shop = new Shop(bench);
    List<List<byte[]>> mine = new ArrayList<>();
    shop.interrupting(
        () -> shop.push(1, 3),
        inFlight -> mine.add(inFlight.claim(QUEUE, 3)),
        () -> shop.claimsOne(OTHER),
        when -> {
          List<Integer> returned = new ArrayList<>(Shop.numbers(mine.get(mine.size() - 1)));
          List<Integer> held = shop.inFlightOf(ME);
          Collections.reverse(held);
          CLAIM
              .expectThat("claim returns the jobs that it has moved to its own list")
              .given("jobs 1 to 3 wait; another worker claims one " + when)
              .butIf(
                  returned.contains(null),
                  "it returned " + returned,
                  "the other worker took a job that you had counted, and your command returned null:"
                      + " stop at null instead of trusting an earlier count")
              .butIf(
                  !Collections.disjoint(returned, shop.inFlightOf(OTHER)),
                  "it returned " + returned + " and the other worker has " + shop.inFlightOf(OTHER),
                  "you looked at a job by one command and took one by another, and in between the other"
                      + " worker took the job that you had seen. Return what the taking command returns")
              .otherwise(
                  returned.equals(held) && shop.everywhere().equals(List.of(1, 2, 3)),
                  "it returned "
                      + returned
                      + ", has "
                      + held
                      + ", and all jobs are "
                      + shop.everywhere(),
                  "did you use a number or a job that you had read before the other worker's claim?");
        });
  }

  @Test
  @Order(4)
  @Tag("task-1")
  @DisplayName("a claim of any size moves the oldest jobs of its queue")
  void claimAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              int most = Math.abs(lists.number());
              Shop shop = start(bench, lists, ME);
              String given = "claim(\"" + lists.queue() + "\", " + most + ")";
              int first = Math.min(most, lists.waiting().size());
              List<Integer> claimed = Shop.numbers(shop.inFlight().claim(lists.queue(), most));
              CLAIM
                  .expectInOrder(lists.waiting().subList(0, first).toArray(new Integer[0]))
                  .given(given)
                  .got(claimed)
                  .butIf(
                      jobs -> jobs.contains(Shop.CHANGED),
                      "a payload came back with other bytes: was it made a String on its way?")
                  .butIf(
                      jobs -> !lists.queue().equals(QUEUE) && jobs.size() < first,
                      "a job waits in \"mails\", but you did not return it: is the name of the queue fixed"
                          + " in your code?")
                  .otherwise("the oldest jobs, at most `most`");
              List<Integer> held = new ArrayList<>(lists.held());
              held.addAll(lists.waiting().subList(0, first));
              Collections.reverse(held);
              CLAIM
                  .expectInOrder(held.toArray(new Integer[0]))
                  .given(given + "; then the in-flight list, from left to right")
                  .got(shop.inFlightOf(ME))
                  .otherwise("what was in flight before, and the claimed jobs at its left");
              CLAIM
                  .expectInOrder(
                      lists
                          .waiting()
                          .subList(first, lists.waiting().size())
                          .toArray(new Integer[0]))
                  .given(given + "; then what waits")
                  .got(shop.waiting())
                  .otherwise("the other jobs, in their order");
            });
  }

  private static Shop start(TestBench bench, Inputs.Lists lists, String holder) {
    return new Shop(bench)
        .empty()
        .on(lists.queue())
        .waits(lists.waiting())
        .holds(holder, lists.held());
  }

  // -- task 2 ---------------------------------------------------------------------------------

  @Test
  @Order(5)
  @Tag("task-2")
  @DisplayName("a job in flight is settled once, and any other job not at all")
  void settle(TestBench bench) {
    Shop shop = new Shop(bench).holds(ME, 1, 3);
    Ending done = Ending.of(Outcome.DONE, QUEUE, shop.payload(1));
    boolean first = shop.inFlight().settle(QUEUE, shop.payload(1), done);
    SETTLE
        .expectInOrder(3, 2)
        .given("jobs 1 to 3 in flight; job 1 is done, and settled")
        .got(shop.inFlightOf(ME))
        .butIf(
            List.of(3, 2, 1),
            "job 1 is still in flight, so it will be recovered and run again. Does LREM take ARGV[1] out"
                + " of KEYS[1], which is list(queue)?")
        .butIf(
            List.of(),
            "the whole list is gone: jobs 2 and 3 are still running, and a crash now loses them")
        .butIf(
            jobs -> jobs.contains(1),
            "you took out another job: jobs do not end in the order in which they began")
        .otherwise("only job 1 leaves");
    SETTLE
        .expect(1, "in stat:processed")
        .given("job 1 is done, and settled")
        .got(shop.counter(Keys.PROCESSED))
        .butIf(0, "its ending was not written: run Ending.LUA after you have taken the job out")
        .otherwise("one attempt has ended");
    SETTLE
        .expectThat("settle returns true for a job that was in flight")
        .butIf(
            !first,
            "it returned false",
            "do you compare with the Long 1? Ending.LUA returns 1, and Lua's 1 arrives as 1L")
        .otherwise(true, "", "");

    boolean again = shop.inFlight().settle(QUEUE, shop.payload(1), done);
    String given = "job 1 is settled again, because the reply to the first settlement was lost";
    SETTLE
        .expect(1, "in stat:processed")
        .given(given)
        .got(shop.counter(Keys.PROCESSED))
        .butIf(
            2,
            "counted again: write the ending if this call took the job out, and otherwise nothing. A"
                + " script can compare what LREM returned with 0 (in Lua, `if 0 then` is true); MULTI"
                + " cannot")
        .otherwise("a job is settled once");
    SETTLE
        .expectThat("settle returns false for a job that is not in flight")
        .given(given)
        .butIf(again, "it returned true", "LREM returns how many it took out, and here that is 0")
        .otherwise(true, "", "");

    Outcome.Retry retry = new Outcome.Retry(bench.clock().instant(), shop.payload(7));
    shop.inFlight().settle(QUEUE, shop.payload(7), Ending.of(retry, QUEUE, shop.payload(7)));
    SETTLE
        .expectInOrder()
        .given("job 7 fails after another worker has recovered it; then the retry set")
        .got(new ArrayList<Object>(shop.sortedSet(Keys.RETRY)))
        .butIf(
            jobs -> jobs.contains(7),
            "job 7 was not in flight any more, but its retry was written: now the job is in two places")
        .otherwise("nothing is written");

    Outcome.Retry fails = new Outcome.Retry(bench.clock().instant(), shop.payload(2));
    shop.inFlight().settle(QUEUE, shop.payload(2), Ending.of(fails, QUEUE, shop.payload(2)));
    SETTLE
        .expectInOrder(2)
        .given("job 2 fails, and was in flight; then the retry set")
        .got(shop.sortedSet(Keys.RETRY))
        .butIf(
            jobs -> jobs.isEmpty() && !shop.inFlightOf(ME).contains(2),
            "job 2 left the in-flight list and its retry was not written: the job is lost")
        .otherwise("its ending is written");
  }

  @Test
  @Order(6)
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
            "both copies are gone: a count of 0 removes every equal element, and one of them is still"
                + " running")
        .butIf(jobs -> jobs.size() == 3, "no job was taken out")
        .butIf(jobs -> jobs.isEmpty(), "the whole list is gone, and job 2 with it")
        .otherwise("one copy of job 1, and job 2");
  }

  @Test
  @Order(7)
  @Tag("task-2")
  @DisplayName("the plug is pulled at each command of a settlement: both halves happen or neither")
  void settlePulled(TestBench bench) {
    Shop shop = new Shop(bench);
    Outcome.Retry retry = new Outcome.Retry(bench.clock().instant(), shop.payload(1));
    Ending ending = Ending.of(retry, QUEUE, shop.payload(1));
    shop.pullingThePlug(
        ME,
        () -> shop.holds(ME, 1, 1),
        mine -> mine.settle(QUEUE, shop.payload(1), ending),
        when -> {
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
        });
  }

  @Test
  @Order(8)
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
                  "you looked whether the job is in flight by one command and wrote its retry by"
                      + " another. What LREM returns decides, in the step that writes")
              .butIf(jobs.isEmpty(), "it is nowhere", "neither the queue nor the retry set has it")
              .otherwise(true, "", "");
        });
  }

  @Test
  @Order(9)
  @Tag("task-2")
  @DisplayName("any job of any in-flight list is settled, and no other job leaves")
  @Promise("If several equal payloads are in flight, exactly one of them leaves.")
  void settleAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              int job = lists.number();
              Shop shop = start(bench, lists, ME);
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

  // -- task 3 ---------------------------------------------------------------------------------

  @Test
  @Order(10)
  @Tag("task-3")
  @DisplayName("a dead process's jobs return to the head of the queue, in their order")
  void recover(TestBench bench) {
    Shop shop = new Shop(bench).push(4, 5).holds(DEAD, 1, 3).lives(OTHER).lives(ME);
    String given =
        "jobs 1 to 3 are in flight in a process without a heartbeat, and another process on its host"
            + " is alive; jobs 4 and 5 wait";
    int taken = shop.allGoBack(ME).recover(DEAD, QUEUE);
    List<Integer> still = shop.inFlightOf(DEAD);
    RECOVER
        .expectInOrder(1, 2, 3, 4, 5)
        .given(given)
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && takesItsOwn(bench),
            "no job came back, because you read list(queue), which is this process's own list. The"
                + " dead process's list is Keys.inFlight(owner, queue)")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && takesOfTheForgotten(bench),
            "no job came back. A process is dead if its own key is missing, whatever the set"
                + " \"processes\" contains and whichever other process on its host is alive")
        .butIf(
            List.of(4, 5),
            "no job came back. Does EXISTS check the heartbeat? With Ending.keys, KEYS[1] is the"
                + " in-flight list, and bytes(owner), which you add, is KEYS[5]. And compare with 1,"
                + " because in Lua 0 is true")
        .butIf(
            List.of(3, 2, 1, 4, 5),
            "the order is reversed: the newest claim goes back first, so that the oldest is put at"
                + " the head last")
        .butIf(
            jobs -> jobs.size() == 5 && jobs.subList(0, 2).equals(List.of(4, 5)),
            "the jobs are at the end of the queue: they have waited longest and belong at the head")
        .butIf(
            jobs -> jobs.size() < 5 && jobs.size() + still.size() == 5,
            "the other jobs are still in flight: read the whole list, from 0 to -1, and go through"
                + " all of it")
        .butIf(
            jobs -> jobs.size() < 5,
            "jobs are lost: take each job out by the step that puts it back, and leave the rest of"
                + " the list alone")
        .otherwise("at the head of the queue, the oldest first");
    RECOVER
        .expectInOrder()
        .given(given + "; after the recovery, the dead process's in-flight list")
        .got(new ArrayList<Object>(shop.inFlightOf(DEAD)))
        .butIf(
            jobs -> jobs.size() == 3,
            "the jobs are in both places, and the next recovery, ten seconds later, returns them again")
        .otherwise("empty");
    RECOVER
        .expect(3, "taken")
        .given(given + "; what recover returned")
        .got(taken)
        .butIf(0, "you returned 0 although jobs went back: count a job when the script returns 1")
        .otherwise("as many as went back");
    RECOVER
        .expect(0, "taken")
        .given("the same process is recovered again, a moment later")
        .got(shop.allGoBack(ME).recover(DEAD, QUEUE))
        .otherwise("an empty list gives nothing back");
  }

  /** Returns whether a recovery of another process's jobs takes this process's. */
  private static boolean takesItsOwn(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(ME, 1, 3);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(ME).size() < 3;
  }

  /** Returns whether it takes a dead process's jobs if the set of processes is empty. */
  private static boolean takesOfTheForgotten(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3);
    shop.redis().call(jedis -> jedis.del(Keys.PROCESSES));
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(DEAD).size() < 3;
  }

  @Test
  @Order(11)
  @Tag("task-3")
  @DisplayName("a live process keeps its jobs, also one that has just come back")
  void neverRobbed(TestBench bench) {
    Shop shop = new Shop(bench).holds(OTHER, 1, 3).lives(OTHER);
    String given = "jobs 1 to 3 are in flight in another process, which is alive";
    int[] noted = {0};
    int taken =
        new InFlight(bench.redis(), bench.clock(), ME) {
          @Override
          Ending goesTo(String owner, String queue, byte[] payload) {
            noted[0]++;
            return Ending.back(queue, payload);
          }
        }.recover(OTHER, QUEUE);
    RECOVER
        .expectInOrder(3, 2, 1)
        .given(given + "; after a recovery, its in-flight list")
        .got(shop.inFlightOf(OTHER))
        .butIf(
            List.of(),
            "you robbed a live worker: it is running these jobs, and now another worker runs them too."
                + " Its heartbeat, the key owner, exists")
        .otherwise("the process keeps its jobs");
    RECOVER.expect(0, "taken").given(given).got(taken).otherwise("no job is taken");
    RECOVER
        .expectThat("goesTo is not asked about the jobs of a live process")
        .given(given)
        .butIf(
            noted[0] > 0,
            "it was asked " + noted[0] + " times",
            "each question records a death (task 4), so three recoveries of healthy processes would"
                + " make a job a poison pill. Return 0 before the loop if the key owner exists")
        .otherwise(true, "", "");

    Shop later = new Shop(bench).holds(DEAD, 1, 3);
    int[] asked = {0};
    InFlight mine =
        new InFlight(bench.redis(), bench.clock(), ME) {
          @Override
          Ending goesTo(String owner, String queue, byte[] payload) {
            if (++asked[0] == 2) {
              later.lives(owner);
            }
            return Ending.back(queue, payload);
          }
        };
    mine.recover(DEAD, QUEUE);
    RECOVER
        .expectThat("goesTo is asked where each job goes")
        .butIf(
            asked[0] == 0,
            "it was never asked",
            "ask goesTo for each job: it decides whether the job goes back or to the dead set")
        .otherwise(true, "", "");
    int left = later.inFlightOf(DEAD).size();
    RECOVER
        .expectThat("no job is taken once the heartbeat is back")
        .given("a paused process wakes up after its first job has been given back")
        .butIf(
            left < 2,
            left + " of 3 jobs are left in its list",
            "you looked once, and then took: check the heartbeat (EXISTS) in the script that takes a job")
        .otherwise(true, "", "");
  }

  @Test
  @Order(12)
  @Tag("task-3")
  @DisplayName("the plug is pulled at each command of a recovery: the next recovery finishes it")
  void recoverPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE),
        when -> {
          List<Integer> jobs = shop.everywhere();
          String given = "jobs 1 to 3 in flight, 4 waits; the recovering process dies " + when;
          RECOVER
              .expectThat("each of jobs 1 to 4 is in one place")
              .given(given)
              .butIf(
                  jobs.stream().distinct().count() < 4,
                  "there are only " + jobs,
                  "one command takes a job out and another puts it back: in between it is nowhere")
              .butIf(
                  jobs.size() > 4,
                  "there are " + jobs,
                  "one command puts a job back and another takes it out: the next recovery puts it back"
                      + " again")
              .otherwise(true, "", "");
          shop.allGoBack(OTHER).recover(DEAD, QUEUE);
          RECOVER
              .expectInOrder(1, 2, 3, 4)
              .given(given + ", and another process recovers")
              .got(shop.waiting())
              .butIf(
                  waiting -> waiting.size() < 4 && !shop.inFlightOf(DEAD).isEmpty(),
                  "jobs stay in flight for ever. Did the first recovery leave something in Redis that"
                      + " stops the next one, such as a lock that a dead process holds?")
              .butIf(
                  waiting -> waiting.size() == 4,
                  "the order has changed: a recovery that is finished by another one must end like a"
                      + " recovery that is not interrupted")
              .otherwise("all of them, in their order");
        });
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(DEAD, 1, 2).holds(DEAD, 1, 1),
        mine -> mine.recover(DEAD, QUEUE),
        when -> {
          shop.allGoBack(OTHER).recover(DEAD, QUEUE);
          RECOVER
              .expectInOrder(1, 2, 1, 4)
              .given(
                  "job 1 is in flight twice, claimed before job 2 and after it; the recovering process"
                      + " dies "
                      + when
                      + ", and another process recovers")
              .got(shop.waiting())
              .butIf(
                  waiting -> waiting.size() == 4,
                  "the wrong copy of job 1 was taken: a count of -1 removes the rightmost equal element,"
                      + " which was claimed first. You read from the left, so use a count of 1")
              .butIf(
                  waiting -> waiting.size() < 4 && shop.inFlightOf(DEAD).isEmpty(),
                  "a copy of job 1 is lost: a count of 0 removes every equal element and puts one back")
              .otherwise("all of them, in their order");
        });
  }

  @Test
  @Order(13)
  @Tag("task-3")
  @DisplayName("two processes recover at the same time: each job returns once")
  void recoverTogether(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.interrupting(
        () -> shop.push(4, 4).holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE),
        () -> shop.recovers(DEAD),
        when ->
            RECOVER
                .expectInOrder(1, 2, 3, 4)
                .given("jobs 1 to 3 in flight, 4 waits; another process recovers them all " + when)
                .got(shop.waiting())
                .butIf(
                    jobs -> jobs.size() > 4,
                    "a job is in the queue twice: it was not in flight any more, but you put it back."
                        + " Write the ending if LREM took the job out, and otherwise nothing")
                .butIf(jobs -> jobs.size() < 4, "a job is lost between the two recoveries")
                .otherwise("each job once, in the old order"));
  }

  @Test
  @Order(14)
  @Tag("task-3")
  @DisplayName("any in-flight list returns to its own queue, in its order")
  @Promise("Never takes a job from a live process, and never asks #goesTo about its jobs.")
  void recoverAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              Shop shop = start(bench, lists, DEAD);
              int taken = shop.allGoBack(ME).recover(DEAD, lists.queue());
              RECOVER
                  .expectInOrder(lists.returned().toArray(new Integer[0]))
                  .given("recover; then what waits in \"" + lists.queue() + "\", the oldest first")
                  .got(shop.waiting())
                  .butIf(
                      jobs -> jobs.contains(Shop.CHANGED) || shop.inFlightOf(DEAD).contains(-1),
                      "the payload that is not text was changed or not found: did it become a String?"
                          + " Call lrange and eval with bytes")
                  .butIf(
                      jobs ->
                          shop.everywhere().size() < lists.returned().size() && lists.hasTwins(),
                      "a job is lost, and an equal payload was in flight: does LREM remove all equal"
                          + " elements (a count of 0)?")
                  .butIf(
                      jobs -> !lists.queue().equals(QUEUE) && shop.on(QUEUE).waiting().size() > 0,
                      "jobs of \"mails\" are in the queue \"default\": a job returns to the queue that it"
                          + " was claimed from")
                  .butIf(
                      jobs -> !lists.queue().equals(QUEUE) && jobs.size() < lists.returned().size(),
                      "jobs of \"mails\" did not come back: is the name of the queue fixed in your code?")
                  .otherwise("the jobs in flight in their order, then those that waited");
              RECOVER
                  .expect(lists.held().size(), "taken")
                  .given("what recover returned")
                  .got(taken)
                  .otherwise("one for each job that went back");
            });
  }

  // -- task 4 ---------------------------------------------------------------------------------

  @Test
  @Order(15)
  @Tag("task-4")
  @DisplayName("a job returns after two deaths and goes to the dead set after the third")
  void poison(TestBench bench) {
    Shop shop = new Shop(bench);
    String[] processes = {"web1:21:a", "web1:22:b", "web2:21:c"};
    for (int death = 1; death <= 3; death++) {
      // Another process records it each time: what one process remembers, the next cannot know.
      InFlight recorder = shop.inFlight("web3:" + death + ":d");
      if (death == 2) {
        recorder.afterDeathOf("web4:21:e", QUEUE, shop.payload(9));
        recorder.afterDeathOf("web4:22:f", QUEUE, shop.payload(9));
      }
      Ending ending = recorder.afterDeathOf(processes[death - 1], QUEUE, shop.payload(1));
      String key = ending == null ? null : ending.key();
      int deaths = death;
      POISON
          .expect(death < 3 ? Keys.queue(QUEUE) : Keys.DEAD)
          .given(
              (death == 1 ? "one process" : death + " processes, one after the other,")
                  + " died with job 1 in flight; the key that the ending names")
          .got(key)
          .butIfNull("return an Ending: back or poison")
          .butIf(
              any -> deaths == 1,
              "the job is set aside after one death, which may have been a power cut")
          .butIf(
              any -> deaths == 2,
              "the job is set aside too early: two are not three, and other jobs' deaths are not its"
                  + " own. Is POISON the limit, and is the job's id in your key?")
          .butIf(
              any -> deaths == 3 && isSetAsideWhenRepeated(shop),
              "you counted before you added: the third death was not in the count yet. SADD first, then"
                  + " SCARD")
          .butIf(
              any -> deaths == 3 && isSetAsideAtTheFourth(shop),
              "the job is set aside at the fourth death: three are enough. Is it >= POISON?")
          .butIf(
              any -> deaths == 3 && holdsASetOf(shop, 3),
              "the job is not set aside although a set with the three processes is in Redis. SCARD"
                  + " returns how many members a set has; SADD returns how many were new")
          .butIf(
              any -> deaths == 3,
              "the job is not set aside, and the next process will die too. Is the count in Redis, where"
                  + " every process finds it? And does anything but time start the count again?")
          .otherwise("back twice, then the dead set");
    }
    Ending ending = shop.inFlight().afterDeathOf("web5:1:e", QUEUE, shop.payload(1));
    String text = new String(ending.payload(), java.nio.charset.StandardCharsets.UTF_8);
    POISON
        .expectThat("the dead set has the job with the reason")
        .given("a fourth process died with the job; the ending")
        .butIf(
            !ending.key().equals(Keys.DEAD),
            "it goes to " + ending.key(),
            "three or more deaths: a count that is compared with == passes its limit")
        .butIf(
            !text.contains("PoisonPill") || !text.contains("error_message"),
            "there is no reason in its payload",
            "create it with Ending.poison, which adds the reason to the payload")
        .butIf(
            text.matches("(?s).*\"error_message\":(null|\"\\s*\").*"),
            "the reason is empty",
            "a person reads it on Monday: write one sentence that explains why the job is there")
        .otherwise(true, "", "");
    POISON
        .expect(bench.clock().seconds(), "s since 1970")
        .within(1)
        .given("a fourth process died with job 1; the score of its ending in the dead set")
        .got(Double.parseDouble(ending.score()))
        .butIf(
            score -> Math.abs(score - Timestamps.seconds(Instant.now())) < 60,
            "that is this machine's clock: use the one that you were given, clock.instant()")
        .otherwise("the time at which the job is set aside: clock.instant()");
    Set<String> keys = shop.redis().call(jedis -> jedis.keys("*"));
    List<Long> lives =
        keys.stream().map(key -> shop.redis().<Long>call(jedis -> jedis.ttl(key))).toList();
    boolean forgets = lives.stream().allMatch(seconds -> seconds > 0);
    long asked = InFlight.REMEMBERED.toSeconds();
    List<Long> other =
        lives.stream().filter(seconds -> seconds > asked || seconds < asked - 600).toList();
    POISON
        .expectThat("Redis forgets a death after REMEMBERED")
        .butIf(keys.isEmpty(), "nothing is in Redis", "a Java field dies with its process")
        .butIf(
            !forgets,
            "a key of " + keys.size() + " stays for ever",
            "every job that ever lost its process would leave a key behind. EXPIRE each key that you write")
        .butIf(
            !other.isEmpty(),
            "a key expires after " + other.stream().findFirst().orElse(0L) + " s",
            "EXPIRE counts in seconds: REMEMBERED.toSeconds() is " + asked)
        .otherwise(true, "", "");
  }

  private static boolean isSetAsideWhenRepeated(Shop shop) {
    InFlight recorder = shop.inFlight("web3:5:d");
    return holdsASetOf(shop, 3)
        && Keys.DEAD.equals(recorder.afterDeathOf("web2:21:c", QUEUE, shop.payload(1)).key());
  }

  private static boolean isSetAsideAtTheFourth(Shop shop) {
    InFlight recorder = shop.inFlight("web3:4:d");
    return Keys.DEAD.equals(recorder.afterDeathOf("web1:23:f", QUEUE, shop.payload(1)).key());
  }

  private static boolean holdsASetOf(Shop shop, int least) {
    return shop.redis().call(jedis -> jedis.keys("*")).stream()
        .filter(key -> shop.redis().call(jedis -> jedis.type(key)).equals("set"))
        .anyMatch(key -> shop.redis().<Long>call(jedis -> jedis.scard(key)) >= least);
  }

  /** Returns whether Redis counts a process as dead that has recorded a death. */
  private static boolean namesTheLiving(Shop shop) {
    return shop.redis().call(jedis -> jedis.keys("*")).stream()
        .filter(key -> shop.redis().call(jedis -> jedis.type(key)).equals("set"))
        .flatMap(key -> shop.redis().call(jedis -> jedis.smembers(key)).stream())
        .anyMatch(member -> member.contains("web3:"));
  }

  @Test
  @Order(16)
  @Tag("task-4")
  @DisplayName("one death that is recorded three times counts once")
  void oneDeath(TestBench bench) {
    Shop shop = new Shop(bench);
    Ending ending = null;
    for (int times = 1; times <= 3; times++) {
      ending = shop.inFlight("web3:" + times + ":d").afterDeathOf(DEAD, QUEUE, shop.payload(1));
    }
    POISON
        .expect(Keys.queue(QUEUE))
        .given(
            "one process died with job 1; two recovering processes were killed after they had recorded"
                + " it, and a third one records it now; the key that the ending names")
        .got(ending == null ? null : ending.key())
        .butIfNull("return an Ending: back or poison")
        .butIf(
            any -> namesTheLiving(shop),
            "you recorded the processes that recover, and they are alive: the process that died is"
                + " owner, and identity is this process")
        .butIf(
            Keys.DEAD,
            "one death was counted three times: keep which processes died with the job (a set), not how"
                + " often a death was recorded (a counter)")
        .otherwise("the job goes back");
  }

  @Test
  @Order(17)
  @Tag("task-4")
  @DisplayName("any deaths in any order are counted for each job and each process")
  void anyDeaths(TestBench bench) {
    Inputs.deaths()
        .check(
            deaths -> {
              Shop shop = new Shop(bench).empty().on("mails");
              for (int i = 0; i < deaths.size(); i++) {
                Inputs.Death death = deaths.get(i);
                Ending ending =
                    shop.inFlight("web3:" + i + ":d")
                        .afterDeathOf(death.owner(), "mails", shop.payload(death.job()));
                int died = Inputs.owners(deaths.subList(0, i + 1)).get(death.job()).size();
                POISON
                    .expect(died < InFlight.POISON ? Keys.queue("mails") : Keys.DEAD)
                    .given(
                        "queue \"mails\"; "
                            + deaths.subList(0, i + 1)
                            + "; the key that the last ending names")
                    .got(ending == null ? null : ending.key())
                    .butIfNull("return an Ending: back or poison")
                    .butIf(
                        Keys.queue(QUEUE),
                        "the job is from the queue \"mails\" and would return to \"default\": use the"
                            + " parameter queue")
                    .otherwise(died + " different processes died with this job, and POISON is 3");
              }
            });
  }

  // -- task 5 ---------------------------------------------------------------------------------

  @Test
  @Order(18)
  @Tag("task-5")
  @DisplayName("at TERM, running jobs are handed back in their order, and finished jobs are not")
  void handBack(TestBench bench) {
    Shop shop = new Shop(bench).push(5, 6).holds(ME, 1, 4).lives(ME).holds(OTHER, 11, 12);
    // Job 2 has ended and is settled, as the acknowledger does it before the end of a stop.
    byte[] two = shop.payload(2);
    shop.redis().call(jedis -> jedis.lrem(Ending.bytes(Keys.inFlight(ME, QUEUE)), -1, two));
    int[] noted = {0};
    InFlight mine =
        new InFlight(bench.redis(), bench.clock(), ME) {
          @Override
          Ending afterDeathOf(String owner, String queue, byte[] payload) {
            noted[0]++;
            return Ending.back(queue, payload);
          }
        };
    mine.handBack(QUEUE);

    String given = "jobs 1 to 4 were claimed, and job 2 is done and settled; 5 and 6 wait";
    List<Integer> still = shop.inFlightOf(ME);
    HAND_BACK
        .expectInOrder(1, 3, 4, 5, 6)
        .given(given)
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && still.isEmpty(),
            "the jobs are lost: you took them out of flight and did not put them back. They have not run"
                + " to their end")
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && isHandedBackAfterDeath(shop, mine),
            "no job came back: recover takes nothing from a process that lives, and this one lives until"
                + " it has ended")
        .butIf(
            List.of(5, 6),
            "no job came back: each deploy is a crash then, and these jobs wait until another process"
                + " recovers them")
        .butIf(
            List.of(4, 3, 1, 5, 6),
            "the order is reversed: hand back the newest claim first; it is leftmost")
        .butIf(
            jobs -> jobs.contains(2),
            "job 2 had ended and would run again: hand back what is in the in-flight list, not what was"
                + " claimed")
        .butIf(
            jobs -> jobs.contains(11),
            "those are another process's jobs: it is alive and runs them")
        .butIf(
            jobs -> jobs.size() == 5 && jobs.get(0) == 5,
            "the jobs are at the end of the queue: they have waited longest and belong at the head")
        .butIf(
            jobs -> jobs.size() < 5 && jobs.size() + still.size() == 5,
            "some jobs are still in flight: go through the whole list, from 0 to -1")
        .butIf(jobs -> jobs.size() < 5, "some jobs are lost: hand back every job that is in flight")
        .otherwise("the oldest claim first, before the jobs that came later");
    HAND_BACK
        .expectInOrder()
        .given(given + "; after the hand-back, the in-flight list")
        .got(new ArrayList<Object>(still))
        .butIf(
            jobs -> jobs.size() == 3,
            "the jobs are in both places: the heartbeat ends with the process, and the next recovery"
                + " returns them a second time")
        .otherwise("empty");
    HAND_BACK
        .expect(0, "in stat:processed")
        .given(given)
        .got(shop.counter(Keys.PROCESSED))
        .butIf(
            jobs -> jobs > 0, "a job that is handed back has not been processed: use Ending.back")
        .otherwise("no attempt has ended");
    HAND_BACK
        .expectThat("a hand-back records no death")
        .given(given)
        .butIf(
            noted[0] > 0,
            "goesTo was asked where the jobs go",
            "a TERM is no death: after three deploys a long job would be a poison pill. The jobs go"
                + " back, so use Ending.back")
        .otherwise(true, "", "");
  }

  private static boolean isHandedBackAfterDeath(Shop shop, InFlight mine) {
    shop.redis().call(jedis -> jedis.del(ME));
    mine.handBack(QUEUE);
    return shop.inFlightOf(ME).isEmpty();
  }

  @Test
  @Order(19)
  @Tag("task-5")
  @DisplayName("the plug is pulled at each command of a hand-back: every job is in one place")
  void handBackPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(ME, 1, 3),
        mine -> mine.handBack(QUEUE),
        when -> {
          List<Integer> jobs = shop.everywhere();
          HAND_BACK
              .expectThat("each of jobs 1 to 4 is in one place")
              .given("the process gets KILL " + when)
              .butIf(
                  jobs.stream().distinct().count() < 4,
                  "there are only " + jobs,
                  "one command takes a job out and another puts it back: in between it is nowhere")
              .butIf(
                  jobs.size() > 4,
                  "there are " + jobs,
                  "one command puts a job back and another takes it out: recovery will bring it a second"
                      + " time")
              .otherwise(true, "", "");
        });
  }

  @Test
  @Order(20)
  @Tag("task-5")
  @DisplayName("a paused process is recovered while it hands back: each job returns once")
  void handBackTogether(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.interrupting(
        () -> shop.push(4, 4).holds(ME, 1, 3),
        mine -> mine.handBack(QUEUE),
        () -> shop.recovers(ME),
        when ->
            HAND_BACK
                .expectInOrder(1, 2, 3, 4)
                .given("jobs 1 to 3 in flight, 4 waits; another process recovers them all " + when)
                .got(shop.waiting())
                .butIf(
                    jobs -> jobs.size() > 4,
                    "a job is in the queue twice: it was not in flight any more, but you put it back."
                        + " Task 2 has the step that notices")
                .butIf(
                    jobs -> jobs.size() < 4, "a job is lost between the recovery and the hand-back")
                .otherwise("each job once, in the old order"));
  }

  @Test
  @Order(21)
  @Tag("task-5")
  @DisplayName("any in-flight list is handed back to its own queue, in its order")
  @Promise("A hand-back is not a death, so it never asks #goesTo.")
  void handBackAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              Shop shop = start(bench, lists, ME);
              shop.inFlight().handBack(lists.queue());
              HAND_BACK
                  .expectInOrder(lists.returned().toArray(new Integer[0]))
                  .given(
                      "hand back; then what waits in \"" + lists.queue() + "\", the oldest first")
                  .got(shop.waiting())
                  .butIf(
                      jobs -> jobs.contains(Shop.CHANGED) || shop.inFlightOf(ME).contains(-1),
                      "the payload that is not text was changed or not found: did it become a String?"
                          + " Call lrange and eval with bytes")
                  .butIf(
                      jobs ->
                          shop.everywhere().size() < lists.returned().size() && lists.hasTwins(),
                      "a job is lost, and an equal payload was in flight: does one command remove all"
                          + " equal elements?")
                  .butIf(
                      jobs -> !lists.queue().equals(QUEUE) && shop.on(QUEUE).waiting().size() > 0,
                      "jobs of \"mails\" are in the queue \"default\": a job returns to the queue that it"
                          + " was claimed from")
                  .butIf(
                      jobs -> !lists.queue().equals(QUEUE) && jobs.size() < lists.returned().size(),
                      "jobs of \"mails\" did not come back: is the name of the queue fixed in your code?")
                  .otherwise("the jobs in flight in their order, then those that waited");
            });
  }
}
