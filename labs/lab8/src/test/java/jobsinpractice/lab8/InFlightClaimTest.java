package jobsinpractice.lab8;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.OTHER;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
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
@DisplayName("A claim")
class InFlightClaimTest implements Tasks8 {
  private static final int LONG = 250;

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

    waitsForNoJob(shop, waits, given);
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
            "you read the jobs and did not take them: the next process also claims them")
        .butIf(
            jobs -> jobs.size() < 2,
            "more jobs left the queue than you returned, and no thread will run those")
        .otherwise("the other jobs wait as before");
    String elsewhere = shop.anotherList(1);
    CLAIM
        .expectInOrder(3, 2, 1)
        .given(given + "; then this process's in-flight list, from left to right")
        .got(shop.inFlightOf(ME))
        .butIf(
            jobs -> jobs.isEmpty() && !elsewhere.isEmpty(),
            "the jobs left the queue and are not in list(queue): they are in \""
                + elsewhere
                + "\", where neither a settlement nor a recovery looks")
        .butIf(
            jobs -> jobs.isEmpty(),
            "the jobs left the queue and are not in list(queue): a crash now loses them")
        .butIf(
            List.of(1, 2, 3),
            "the oldest claim is leftmost. Do you push at the right, or the newest job first? The newest"
                + " claim must be leftmost, or a recovery reverses the order")
        .otherwise("the newest claim leftmost, as in a queue");

    List<byte[]> rest = shop.inFlight().claim(QUEUE, 3);
    waitsForNoJob(shop, waits, "two jobs are left; claim(\"default\", 3)");
    CLAIM
        .expectInOrder(4, 5)
        .given("two jobs are left; claim(\"default\", 3)")
        .got(Shop.numbers(rest))
        .butIfNull("return the jobs that there are, even if they are fewer than `most`")
        .butIf(
            jobs -> jobs.contains(3),
            "job 3 was claimed before: return what this claim moved, not what is in the in-flight list")
        .butIf(
            jobs -> jobs.contains(null),
            "your list contains null, which LMOVE returns when the queue is empty. Stop there")
        .butIf(
            jobs -> jobs.isEmpty() && claimsBoth(bench),
            "a process with nothing in flight gets both jobs, and this one has three in flight. Does your"
                + " code count those against `most`? It limits how many jobs this call claims")
        .butIf(
            List.of(),
            "two jobs wait, and `most` is 3. Does your code claim nothing if fewer jobs wait than that?"
                + " Return the jobs that there are")
        .otherwise("the jobs that there are");
    CLAIM
        .expectInOrder()
        .given("no job is left; claim(\"default\", 3)")
        .got(new ArrayList<Object>(nullSafe(shop.inFlight().claim(QUEUE, 3))))
        .butIf(
            jobs -> jobs.contains(null),
            "your list contains null, which LMOVE returns when the queue is empty. Stop there")
        .otherwise("an empty list");
    looksOnce(shop, waits);

    byte[] noText = {(byte) 0xC3, (byte) 0x28};
    shop.redis().call(jedis -> jedis.lpush(Ending.bytes(Keys.queue(QUEUE)), noText));
    List<byte[]> bytes = shop.inFlight().claim(QUEUE, 1);
    byte[] answered = bytes.isEmpty() ? new byte[0] : bytes.get(0);
    byte[] asText = Ending.bytes(new String(noText, UTF_8));
    CLAIM
        .expectThat("a payload is returned byte for byte")
        .given("another program has pushed two bytes that are not text in UTF-8")
        .butIf(
            bytes.isEmpty(),
            "your code returned no payload",
            "two bytes that are not a job also wait in the queue, and a claim moves and returns them: the"
                + " engine deals with them later")
        .butIf(
            Arrays.equals(asText, answered),
            "your code returned " + answered.length + " bytes",
            "these are the bytes that come back if the payload became a String on its way: a String"
                + " replaces bytes that it cannot read, and then LREM no longer finds the job. Call lmove"
                + " with bytes")
        .otherwise(
            Arrays.equals(noText, answered),
            "your code returned " + answered.length + " bytes",
            "return the bytes that Redis returned. Do they become text or a job on their way?");
  }

  /** Checks that no command has waited in Redis since this count. */
  private static void waitsForNoJob(Shop shop, long before, String given) {
    CLAIM
        .expectThat("a claim returns without waiting for a job to arrive")
        .given(given)
        .butIf(
            shop.blockingCommands() > before,
            "it sent a command such as BLMOVE",
            "BLMOVE waits in Redis when the queue is empty, and the jobs that you claimed before wait"
                + " with it. LMOVE does the same without waiting")
        .otherwise(true, "", "");
  }

  /** A null from Redis ends a claim: the engine asks again, and knows when to stop. */
  private static void looksOnce(Shop shop, long waits) {
    String given = "no job waits; claim(\"default\", 1)";
    long before = shop.moves();
    shop.inFlight().claim(QUEUE, 1);
    waitsForNoJob(shop, waits, given);
    long moves = shop.moves() - before;
    CLAIM
        .expectThat("a claim returns without waiting for a job to arrive")
        .given(given)
        .butIf(
            moves > 1,
            "it tried " + moves + " times to take a job",
            "the first reply was null, so no job waits. Does your code pause and look again? Return what"
                + " you have: the engine calls claim again")
        .otherwise(true, "", "");
  }

  /** Asks the learner's code: does a process with nothing in flight get two jobs of two? */
  private static boolean claimsBoth(TestBench bench) {
    return new Shop(bench).empty().push(6, 7).inFlight().claim(QUEUE, 3).size() == 2;
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
        pulled -> {
          List<Integer> jobs = shop.everywhere();
          String elsewhere = shop.anotherList(1);
          CLAIM
              .expectThat("each of jobs 1 to 3 waits or is in flight")
              .given("the process dies " + pulled.when())
              .butIf(
                  jobs.size() < 3 && !elsewhere.isEmpty(),
                  "job 1 is in \"" + elsewhere + "\"",
                  "neither a settlement nor a recovery looks there: list(queue) is the key")
              .butIf(
                  jobs.stream().distinct().count() < 3,
                  "there are only " + jobs,
                  "it leaves the queue by one command and enters the list by another: in between it is"
                      + " only in this process's memory")
              .butIf(
                  jobs.size() > 3,
                  "there are " + jobs,
                  "a job waits and is also in flight: it enters the list by one command and leaves the"
                      + " queue by another, so it will run twice")
              .otherwise(jobs.size() == 3, "there are " + jobs, "one command moves a job");
          pulled.reachesTheCaller(CLAIM);
        });
    shop.losingAReply(
        CLAIM,
        "If that moved a job, your code moves the next one and does not return the first: it stays in"
            + " flight, and no thread runs it",
        redis -> Shop.allGoBack(redis, bench.clock(), ME),
        () -> shop.push(1, 3),
        mine -> mine.claim(QUEUE, 3));
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
                  "the other worker took one of the three, so a command of yours returned null: stop at"
                      + " null, whatever you had counted before")
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

  /** Both jobs still wait after a claim of no job, so it must return and hold nothing. */
  private static void claimsNone(Shop shop, List<?> claimed) {
    String given = "jobs 6 and 7 wait; claim(\"default\", 0)";
    boolean both = claimed.size() == 2 && shop.inFlightOf(ME).size() == 2;
    CLAIM
        .expectInOrder()
        .given(given)
        .got(new ArrayList<Object>(claimed))
        .butIf(
            jobs -> both,
            "both jobs were claimed although `most` is 0, and both still wait, so they will run twice. Do"
                + " you use a range that begins at -most? -0 is 0, the left end, so the range is the whole"
                + " queue")
        .butIf(
            jobs -> !jobs.isEmpty(),
            "no job has left the queue, so this claim has moved none: return the payloads that it moved")
        .otherwise("an empty list");
    CLAIM
        .expectInOrder()
        .given(given + "; then this process's in-flight list")
        .got(new ArrayList<Object>(shop.inFlightOf(ME)))
        .butIf(
            jobs -> !jobs.isEmpty(),
            "a job is in flight, still waits, and was not returned: compare with `most` before you write"
                + " anything")
        .otherwise("empty");
  }

  @Test
  @Order(4)
  @Tag("task-1")
  @DisplayName("a claim of any size moves the oldest jobs of its queue")
  void claimAny(TestBench bench) {
    Shop two = new Shop(bench).push(6, 7);
    List<?> none = nullSafe(two.inFlight().claim(QUEUE, 0));
    CLAIM
        .expectInOrder(6, 7)
        .given("jobs 6 and 7 wait; claim(\"default\", 0); then what waits")
        .got(two.waiting())
        .butIf(
            List.of(),
            "every job was moved although `most` is 0. Do you read the last `most` jobs with LRANGE from"
                + " -most? -0 is 0, the left end, so the range is the whole queue")
        .butIf(
            jobs -> jobs.size() < 2,
            "a job was moved although `most` is 0: compare with `most` before you move the first job")
        .otherwise("no job is claimed");
    claimsNone(two, none);
    Shop many = new Shop(bench).empty().waits(IntStream.rangeClosed(1, LONG).boxed().toList());
    CLAIM
        .expect(LONG, "jobs")
        .given(LONG + " jobs wait; claim(\"default\", " + LONG + "); how many were claimed")
        .got(many.inFlight().claim(QUEUE, LONG).size())
        .butIf(
            jobs -> jobs < LONG && many.waiting().isEmpty(),
            "all of them left the queue, and your code returned fewer: return every payload that this"
                + " claim moved")
        .butIf(
            jobs -> jobs < LONG,
            "your claim ended although jobs still wait. Is there a limit of your own in it? Fewer than"
                + " `most` are claimed only if fewer wait")
        .otherwise("as many as were asked for");
    Inputs.lists()
        .check(
            lists -> {
              int most = Math.abs(lists.number());
              Shop shop = new Shop(bench).startsWith(lists, ME);
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
                  .butIf(
                      jobs ->
                          jobs.size() < first
                              && jobs.containsAll(lists.waiting().subList(0, first)),
                      "two equal payloads wait, and one of them was not returned. Does your code keep one for"
                          + " each id or payload? Return every payload that this claim moved")
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
}
