package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.DEAD;
import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.OTHER;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Outcome;
import jobsinpractice.engine.Timestamps;
import jobsinpractice.testkit.Lab;
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
  @DisplayName("3 of 5 jobs are claimed, the longest waiting first, and are in flight")
  void claim(TestBench bench) {
    Shop shop = new Shop(bench).push(1, 5);
    String given = "jobs 1 to 5 wait, 1 the longest; claim(\"default\", 3)";
    List<byte[]> claimed = shop.inFlight().claim(QUEUE, 3);

    CLAIM
        .expectInOrder(1, 2, 3)
        .given(given)
        .got(Shop.numbers(claimed))
        .butIfNull("answer the payloads that you moved; an empty list when none waits")
        .butIf(
            List.of(3, 2, 1),
            "the answer is turned round: the first that you moved comes first, it waited longest")
        .butIf(
            jobs -> jobs.contains(5) && jobs.size() == 3,
            "those are the newest: jobs come in at the left and are taken from the right")
        .butIf(
            jobs -> jobs.size() > 3,
            "that is more than was asked for: a claimed job is hidden from every idle process")
        .butIf(
            jobs -> jobs.isEmpty() && shop.waiting().size() == 5,
            "all five still wait: is that the queue's key? It is Keys.queue(queue)")
        .butIf(List.of(), "three were to be had: were they moved and not answered?")
        .butIf(jobs -> jobs.size() == 1, "one was moved; go on until there are so many, or no more")
        .otherwise("the payloads, in the order in which they are taken");
    CLAIM
        .expectInOrder(4, 5)
        .given(given + "; then what waits")
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.size() == 5,
            "the jobs were read and not taken: the next process claims them as well")
        .butIf(
            jobs -> jobs.size() < 2,
            "more left the queue than were asked for and answered: those wait for nobody")
        .otherwise("the others wait as before");
    CLAIM
        .expectInOrder(3, 2, 1)
        .given(given + "; then this process's in-flight list, from left to right")
        .got(shop.inFlightOf(ME))
        .butIf(
            jobs -> jobs.isEmpty(),
            "they left the queue and are not in list(queue): a crash now, and they are nowhere")
        .butIf(
            List.of(1, 2, 3),
            "pushed at the right: the newest claim is to be the leftmost, or a recovery turns the"
                + " order round")
        .otherwise("the newest claim leftmost, as in a queue");

    CLAIM
        .expectInOrder(4, 5)
        .given("two are left; claim(\"default\", 3)")
        .got(Shop.numbers(shop.inFlight().claim(QUEUE, 3)))
        .butIfNull("fewer than asked for is no reason for null: answer those there are")
        .butIf(
            jobs -> jobs.contains(null),
            "a null is among them: LMOVE answers null when none waits any more. Stop there")
        .otherwise("those there are");
    CLAIM
        .expectInOrder()
        .given("none is left; claim(\"default\", 3)")
        .got(new ArrayList<Object>(nullSafe(shop.inFlight().claim(QUEUE, 3))))
        .otherwise("an empty list");

    byte[] noText = {(byte) 0xC3, (byte) 0x28};
    shop.redis().call(jedis -> jedis.lpush(Ending.bytes(Keys.queue(QUEUE)), noText));
    byte[] answered = shop.inFlight().claim(QUEUE, 1).get(0);
    CLAIM
        .expectThat("a payload is answered byte for byte")
        .given("somebody has pushed two bytes that are no text in UTF-8")
        .butIf(
            !Arrays.equals(noText, answered),
            "it came back as " + answered.length,
            "it was made a String on its way, and a String changes what it cannot read: then no LREM"
                + " finds it in the list. Call lmove with bytes")
        .otherwise(true, "", "");
  }

  private static List<?> nullSafe(List<byte[]> claimed) {
    CLAIM
        .expectThat("claim answers an empty list when no job waits")
        .butIf(claimed == null, "it answered null", "none is an empty list")
        .otherwise(true, "", "");
    return Shop.numbers(claimed);
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName(
      "a claim, with the plug pulled at each of its commands: no job is nowhere, none twice")
  void claimPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(1, 3),
        mine -> mine.claim(QUEUE, 3),
        when -> {
          List<Integer> jobs = shop.everywhere();
          CLAIM
              .expectThat("each of jobs 1 to 3 waits or is in flight, at any moment")
              .given("the process dies " + when)
              .butIf(
                  jobs.stream().distinct().count() < 3,
                  "there are only " + jobs,
                  "it left the queue by one command and was to enter the list by another: in between"
                      + " it is in this process's memory, and nowhere else")
              .butIf(
                  jobs.size() > 3,
                  "there are " + jobs,
                  "it is in flight and waits as well: put in by one command and taken out by another,"
                      + " so it will run twice")
              .otherwise(jobs.size() == 3, "there are " + jobs, "one command moves it");
        });
  }

  // -- task 2 ---------------------------------------------------------------------------------

  @Test
  @Order(3)
  @Tag("task-2")
  @DisplayName("settled once: counted once, retried once, and only what is in flight")
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
            "job 1 is still in flight: it will be recovered one day, and run again. LREM takes ARGV[1]"
                + " out of KEYS[1], which is list(queue)")
        .butIf(
            List.of(),
            "the whole list is gone: jobs 2 and 3 are still running, and now a crash loses them")
        .butIf(
            jobs -> jobs.contains(1),
            "another job was taken out: the jobs do not end in the order in which they began")
        .otherwise("only job 1 leaves");
    SETTLE
        .expect(1, "in stat:processed")
        .given("job 1 is done, and settled")
        .got(shop.counter(Keys.PROCESSED))
        .butIf(0, "its ending was not written: run Ending.LUA after the job was taken out")
        .otherwise("one attempt has ended");
    SETTLE
        .expectThat("settle answers true for a job that was in flight")
        .butIf(!first, "it answered false", "Lua's 1 comes back as the Long 1")
        .otherwise(true, "", "");

    boolean again = shop.inFlight().settle(QUEUE, shop.payload(1), done);
    String given = "job 1 is settled again: the answer to the first time was lost on the way";
    SETTLE
        .expect(1, "in stat:processed")
        .given(given)
        .got(shop.counter(Keys.PROCESSED))
        .butIf(
            2,
            "counted again: write the ending only if this call took the job out. A script can compare"
                + " what LREM answered with 0 (\"if 0 then\" is no such question: Lua takes 0 for true);"
                + " MULTI cannot")
        .otherwise("a job is settled once");
    SETTLE
        .expectThat("settle answers false for a job that is not in flight")
        .given(given)
        .butIf(again, "it answered true", "LREM answers how many it took out: 0")
        .otherwise(true, "", "");

    Outcome.Retry retry = new Outcome.Retry(bench.clock().instant(), shop.payload(7));
    shop.inFlight().settle(QUEUE, shop.payload(7), Ending.of(retry, QUEUE, shop.payload(7)));
    SETTLE
        .expectInOrder()
        .given("job 7 fails, but somebody recovered it in the meantime; then the retry set")
        .got(new ArrayList<Object>(shop.sortedSet(Keys.RETRY)))
        .butIf(
            jobs -> jobs.contains(7),
            "it was not in flight any more, and its retry was written all the same: now it is in two"
                + " places")
        .otherwise("nothing is written");

    Outcome.Retry fails = new Outcome.Retry(bench.clock().instant(), shop.payload(2));
    shop.inFlight().settle(QUEUE, shop.payload(2), Ending.of(fails, QUEUE, shop.payload(2)));
    SETTLE
        .expectInOrder(2)
        .given("job 2 fails, and was in flight; then the retry set")
        .got(shop.sortedSet(Keys.RETRY))
        .butIf(List.of(), "taken out, and its retry is nowhere: the job is lost")
        .otherwise("its ending is written");
  }

  @Test
  @Order(4)
  @Tag("task-2")
  @DisplayName("twins in flight: the one that has ended leaves, the other stays")
  void twins(TestBench bench) {
    Shop shop = new Shop(bench).holds(ME, 1, 2).holds(ME, 1, 1);
    Ending done = Ending.of(Outcome.DONE, QUEUE, shop.payload(1));
    shop.inFlight().settle(QUEUE, shop.payload(1), done);
    SETTLE
        .expectInAnyOrder(1, 2)
        .given("jobs 1, 2 and 1 again in flight, byte for byte the same; one of the twins is done")
        .got(shop.inFlightOf(ME))
        .butIf(
            jobs -> List.copyOf(jobs).equals(List.of(2)),
            "both twins are gone: a count of 0 takes all that are equal, and one of them still runs")
        .butIf(jobs -> jobs.size() == 3, "none was taken out")
        .butIf(jobs -> jobs.isEmpty(), "the whole list is gone, and job 2 with it")
        .otherwise("one of the twins and job 2 stay");
  }

  @Test
  @Order(5)
  @Tag("task-2")
  @DisplayName("a settlement, with the plug pulled at each of its commands: both halves or neither")
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
              .expectThat("job 1 is in flight or in the retry set, at any moment")
              .given("job 1 has failed; the process dies " + when)
              .butIf(
                  !held && !written,
                  "it is in neither",
                  "taken out of flight by one command, and its retry was to be written by another:"
                      + " in between it is nowhere")
              .butIf(
                  held && written,
                  "it is in both",
                  "written by one command, and taken out of flight by another: it will be recovered"
                      + " and retried")
              .otherwise(true, "", "");
          SETTLE
              .expect(written ? 1 : 0, "in stat:processed")
              .given("the process dies " + when)
              .got(shop.counter(Keys.PROCESSED))
              .otherwise("counted in the same step");
        });
  }

  // -- task 3 ---------------------------------------------------------------------------------

  @Test
  @Order(6)
  @Tag("task-3")
  @DisplayName("a dead process's jobs go back in their order, before those that came later")
  void recover(TestBench bench) {
    Shop shop = new Shop(bench).push(4, 5).holds(DEAD, 1, 3).lives(OTHER).lives(ME);
    String given =
        "jobs 1 to 3 in flight of a process without a heartbeat; its neighbour on the same host"
            + " lives; 4 and 5 wait";
    int taken = shop.allGoBack(ME).recover(DEAD, QUEUE);
    RECOVER
        .expectInOrder(1, 2, 3, 4, 5)
        .given(given)
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && takesItsOwn(bench),
            "nothing came back: you looked into list(queue), which is this process's own list. The"
                + " dead one's is Keys.inFlight(owner, queue)")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && takesOfTheForgotten(bench),
            "nothing came back: dead is who has no key of its own, whatever the set \"processes\""
                + " says, or a neighbour on the same host")
        .butIf(
            List.of(4, 5),
            "nothing came back, whoever else lives: is EXISTS asked of the heartbeat? With"
                + " Ending.keys, KEYS[1] is the in-flight list, and bytes(owner), added to it, is"
                + " KEYS[5]. And compare with 1: Lua takes 0 for true")
        .butIf(
            List.of(3, 2, 1, 4, 5),
            "the order is turned round: the newest claim must go back first, so that the oldest is"
                + " the last to be put at the head")
        .butIf(
            jobs -> jobs.size() == 5 && jobs.subList(0, 2).equals(List.of(4, 5)),
            "put at the end of the queue: they have waited longest, and go back to the head")
        .butIf(
            jobs -> jobs.size() < 5,
            "some were lost on the way: the list may be emptied only job by job, each by the step"
                + " that puts it back")
        .otherwise("at the head of the queue, the oldest first");
    RECOVER
        .expectInOrder()
        .given("the same; then the dead process's in-flight list")
        .got(new ArrayList<Object>(shop.inFlightOf(DEAD)))
        .butIf(
            jobs -> jobs.size() == 3,
            "they are in both places: the next recovery, ten seconds later, brings them again")
        .otherwise("empty");
    RECOVER
        .expect(3, "taken")
        .given("what recover answered")
        .got(taken)
        .butIf(0, "count a job when the script answers 1")
        .otherwise("as many as went back");
    RECOVER
        .expect(0, "taken")
        .given("recovered again, a moment later")
        .got(shop.allGoBack(ME).recover(DEAD, QUEUE))
        .otherwise("an empty list gives nothing back");
  }

  /** Does a recovery of another process's jobs take this one's? */
  private static boolean takesItsOwn(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(ME, 1, 3);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(ME).size() < 3;
  }

  /** Does it take a dead process's jobs if no other process is known, nor that one? */
  private static boolean takesOfTheForgotten(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3);
    shop.redis().call(jedis -> jedis.del(Keys.PROCESSES));
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(DEAD).size() < 3;
  }

  @Test
  @Order(7)
  @Tag("task-3")
  @DisplayName("a live process is never robbed, not even one that comes back just now")
  void neverRobbed(TestBench bench) {
    Shop shop = new Shop(bench).holds(OTHER, 1, 3).lives(OTHER);
    int taken = shop.allGoBack(ME).recover(OTHER, QUEUE);
    RECOVER
        .expectInOrder(3, 2, 1)
        .given("jobs 1 to 3 in flight of another process that lives; then its in-flight list")
        .got(shop.inFlightOf(OTHER))
        .butIf(
            List.of(),
            "a live worker was robbed: it is running these jobs, and now somebody else runs them as"
                + " well. Its heartbeat, the key owner, exists")
        .otherwise("nothing is taken");
    RECOVER.expect(0, "taken").given("the process lives").got(taken).otherwise("nothing was taken");

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
            "ask goesTo for each job: it says whether the job goes back, or into the dead set")
        .otherwise(true, "", "");
    int left = later.inFlightOf(DEAD).size();
    RECOVER
        .expectThat("from the moment when its heartbeat is back, nothing is taken")
        .given("a process was paused for two minutes, and wakes after its first job was given back")
        .butIf(
            left < 2,
            left + " of 3 jobs are left to it",
            "you looked once, and then took: look for the heartbeat (EXISTS) in the script that takes"
                + " a job")
        .otherwise(true, "", "");
  }

  @Test
  @Order(8)
  @Tag("task-3")
  @DisplayName(
      "a recovery, with the plug pulled at each of its commands, is finished by the next one")
  void recoverPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE),
        when -> {
          List<Integer> jobs = shop.everywhere();
          String given = "the process that recovers dies " + when;
          RECOVER
              .expectThat("each of jobs 1 to 4 is in one place")
              .given(given)
              .butIf(
                  jobs.stream().distinct().count() < 4,
                  "there are only " + jobs,
                  "taken out by one command and put back by another: in between it is nowhere")
              .butIf(
                  jobs.size() > 4,
                  "there are " + jobs,
                  "put back by one command and taken out by another: the next recovery puts it back"
                      + " again")
              .otherwise(true, "", "");
          shop.allGoBack(OTHER).recover(DEAD, QUEUE);
          RECOVER
              .expectInOrder(1, 2, 3, 4)
              .given(given + ", and another process recovers")
              .got(shop.waiting())
              .butIf(
                  waiting -> waiting.size() < 4,
                  "some stay in flight for ever: a lock that a dead process holds, or a mark that says"
                      + " \"recovered already\"")
              .butIf(
                  waiting -> waiting.size() == 4,
                  "the order is another: what is half done and done to its end must be the same")
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
                  "job 1 twice in flight, claimed before job 2 and after it; the process that recovers"
                      + " dies "
                      + when
                      + ", and another one recovers")
              .got(shop.waiting())
              .butIf(
                  waiting -> waiting.size() == 4,
                  "the wrong twin was taken: a count of -1 takes the rightmost one that is equal, which"
                      + " was claimed first. From left to right it is a count of 1")
              .otherwise("all of them, in their order");
        });
  }

  // -- task 4 ---------------------------------------------------------------------------------

  @Test
  @Order(9)
  @Tag("task-4")
  @DisplayName("two processes died with it: back; the third one: to the dead set, with the reason")
  void poison(TestBench bench) {
    Shop shop = new Shop(bench);
    String[] processes = {"web1:21:a", "web1:22:b", "web2:21:c"};
    for (int death = 1; death <= 3; death++) {
      // Somebody else notes it each time: what one process remembers, the next does not know.
      InFlight somebody = shop.inFlight("web3:" + death + ":d");
      if (death == 2) {
        somebody.afterDeathOf("web4:21:e", QUEUE, shop.payload(9));
        somebody.afterDeathOf("web4:22:f", QUEUE, shop.payload(9));
      }
      Ending ending = somebody.afterDeathOf(processes[death - 1], QUEUE, shop.payload(1));
      String key = ending == null ? null : ending.key();
      int deaths = death;
      POISON
          .expect(death < 3 ? Keys.queue(QUEUE) : Keys.DEAD)
          .given(
              (death == 1 ? "one process" : death + " processes, one after the other,")
                  + " died with job 1 in flight; the key that the ending names")
          .got(key)
          .butIfNull("answer an Ending: back or poison")
          .butIf(
              any -> deaths == 1,
              "set aside after one death: a deploy or a full machine is no fault of the job's")
          .butIf(
              any -> deaths == 2,
              "set aside too early: other jobs' deaths are not its own, and two are not three")
          .butIf(
              any -> deaths == 3 && isSetAsideAtTheFourth(shop),
              "set aside at the fourth only: three deaths are enough, >= POISON")
          .butIf(
              any -> deaths == 3 && holdsASetOf(shop, 3),
              "not set aside, and a set with the three of them is there: SCARD answers how many a set"
                  + " holds, SADD only how many were new to it")
          .butIf(
              any -> deaths == 3,
              "not set aside: three processes have died of it and the next will. Count in Redis, where"
                  + " the next process finds it; and nothing may start the count again but time")
          .otherwise("back twice, then the dead set");
    }
    Ending ending = shop.inFlight().afterDeathOf("web5:1:e", QUEUE, shop.payload(1));
    String text = new String(ending.payload(), java.nio.charset.StandardCharsets.UTF_8);
    POISON
        .expectThat("who finds it in the dead set can read why")
        .given("a fourth process died with it; the ending")
        .butIf(
            !ending.key().equals(Keys.DEAD),
            "it goes to " + ending.key(),
            "three or more: a count that is compared with == passes by its limit")
        .butIf(
            !text.contains("PoisonPill") || !text.contains("error_message"),
            "there is no reason in its payload",
            "make it with Ending.poison, which adds the reason to the payload")
        .butIf(
            text.matches("(?s).*\"error_message\":(null|\"\\s*\").*"),
            "the reason is empty",
            "a person reads it on Monday: one sentence that says why it lies there")
        .otherwise(true, "", "");
    POISON
        .expect(bench.clock().seconds(), "s since 1970")
        .within(1)
        .given("a fourth process died with job 1; the score of its ending in the dead set")
        .got(Double.parseDouble(ending.score()))
        .butIf(
            score -> Math.abs(score - Timestamps.seconds(Instant.now())) < 60,
            "that is this machine's clock: ask the one that you were given, clock.instant()")
        .otherwise("the moment at which it is set aside: clock.instant()");
    Set<String> keys = shop.redis().call(jedis -> jedis.keys("*"));
    List<Long> lives =
        keys.stream().map(key -> shop.redis().<Long>call(jedis -> jedis.ttl(key))).toList();
    boolean forgets = lives.stream().allMatch(seconds -> seconds > 0);
    long asked = InFlight.REMEMBERED.toSeconds();
    List<Long> other =
        lives.stream().filter(seconds -> seconds > asked || seconds < asked - 600).toList();
    POISON
        .expectThat("what is noted is forgotten after REMEMBERED")
        .butIf(keys.isEmpty(), "nothing is noted in Redis", "a Java field dies with its process")
        .butIf(
            !forgets,
            "a key of " + keys.size() + " stays for ever",
            "every job that ever lost its process would leave a key behind: EXPIRE")
        .butIf(
            !other.isEmpty(),
            "a key is forgotten after " + other.stream().findFirst().orElse(0L) + " s",
            "EXPIRE counts in seconds: REMEMBERED.toSeconds() is " + asked)
        .otherwise(true, "", "");
  }

  private static boolean isSetAsideAtTheFourth(Shop shop) {
    InFlight somebody = shop.inFlight("web3:4:d");
    return Keys.DEAD.equals(somebody.afterDeathOf("web1:23:f", QUEUE, shop.payload(1)).key());
  }

  private static boolean holdsASetOf(Shop shop, int least) {
    return shop.redis().call(jedis -> jedis.keys("*")).stream()
        .filter(key -> shop.redis().call(jedis -> jedis.type(key)).equals("set"))
        .anyMatch(key -> shop.redis().<Long>call(jedis -> jedis.scard(key)) >= least);
  }

  /** Does it stand in Redis that one of those who only noted a death has died? */
  private static boolean namesTheLiving(Shop shop) {
    return shop.redis().call(jedis -> jedis.keys("*")).stream()
        .filter(key -> shop.redis().call(jedis -> jedis.type(key)).equals("set"))
        .flatMap(key -> shop.redis().call(jedis -> jedis.smembers(key)).stream())
        .anyMatch(member -> member.contains("web3:"));
  }

  @Test
  @Order(10)
  @Tag("task-4")
  @DisplayName("one death, noted three times, is one death")
  void oneDeath(TestBench bench) {
    Shop shop = new Shop(bench);
    Ending ending = null;
    for (int times = 1; times <= 3; times++) {
      ending = shop.inFlight("web3:" + times + ":d").afterDeathOf(DEAD, QUEUE, shop.payload(1));
    }
    POISON
        .expect(Keys.queue(QUEUE))
        .given(
            "one process died with job 1; two that wanted to recover it were killed after they had"
                + " noted it, and a third notes it now; the key that the ending names")
        .got(ending == null ? null : ending.key())
        .butIfNull("answer an Ending: back or poison")
        .butIf(
            any -> namesTheLiving(shop),
            "those were noted who recovered it, and they live: the one that died is owner, identity is"
                + " this process")
        .butIf(
            Keys.DEAD,
            "one death was counted three times: keep which processes died with it (a set), not how"
                + " often that was noted (a counter)")
        .otherwise("it goes back");
  }

  // -- task 5 ---------------------------------------------------------------------------------

  @Test
  @Order(11)
  @Tag("task-5")
  @DisplayName("TERM: what still runs is handed back in its order, what has ended is not")
  void handBack(TestBench bench) {
    Shop shop = new Shop(bench).push(5, 6).holds(ME, 1, 4).lives(ME).holds(OTHER, 11, 12);
    // Job 2 has ended: its settlement, as the acknowledger writes it before the end.
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

    String given = "jobs 1 to 4 claimed, 2 of them done and settled; 5 and 6 wait; time is up";
    HAND_BACK
        .expectInOrder(1, 3, 4, 5, 6)
        .given(given)
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && shop.inFlightOf(ME).isEmpty(),
            "they are gone for good: taken out of flight, and not put back. They have not run to"
                + " their end")
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && isHandedBackAfterDeath(shop, mine),
            "nothing was handed back: recover takes nothing from a process that lives, and this one"
                + " lives until it has ended")
        .butIf(
            List.of(5, 6),
            "nothing was handed back: each deploy is a crash then, and these wait until another"
                + " process recovers them")
        .butIf(
            List.of(4, 3, 1, 5, 6),
            "the order is turned round: hand back the newest claim first, it stands leftmost")
        .butIf(
            jobs -> jobs.contains(2),
            "job 2 had ended, and would run again: hand back what stands in the in-flight list, not"
                + " what was claimed")
        .butIf(
            jobs -> jobs.contains(11), "those are another process's jobs: it lives and runs them")
        .butIf(
            jobs -> jobs.size() == 5 && jobs.get(0) == 5,
            "put at the end of the queue: they have waited longest, and go back to the head")
        .butIf(jobs -> jobs.size() < 5, "some are gone: hand back every one that is in flight")
        .otherwise("the oldest claim first, before those that came later");
    HAND_BACK
        .expectInOrder()
        .given(given + "; then the in-flight list")
        .got(new ArrayList<Object>(shop.inFlightOf(ME)))
        .butIf(
            jobs -> jobs.size() == 3,
            "they are in both places: the heartbeat ends with the process, and the next recovery"
                + " brings them a second time")
        .otherwise("empty");
    HAND_BACK
        .expect(0, "in stat:processed")
        .given(given)
        .got(shop.counter(Keys.PROCESSED))
        .butIf(jobs -> jobs > 0, "a job that is handed back has not been processed: Ending.back")
        .otherwise("no attempt has ended");
    HAND_BACK
        .expectThat("nothing is noted as a death")
        .given(given)
        .butIf(
            noted[0] > 0,
            "goesTo was asked where the jobs go",
            "a TERM is no death: after three deploys a job that takes long would be a poison pill."
                + " Where they go is certain: Ending.back")
        .otherwise(true, "", "");
  }

  private static boolean isHandedBackAfterDeath(Shop shop, InFlight mine) {
    shop.redis().call(jedis -> jedis.del(ME));
    mine.handBack(QUEUE);
    return shop.inFlightOf(ME).isEmpty();
  }

  @Test
  @Order(12)
  @Tag("task-5")
  @DisplayName(
      "handing back, with the plug pulled at each of its commands: no job is nowhere, none twice")
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
              .given("foreman's 5 seconds are over: killed " + when)
              .butIf(
                  jobs.stream().distinct().count() < 4,
                  "there are only " + jobs,
                  "taken out by one command and put back by another: in between it is nowhere")
              .butIf(
                  jobs.size() > 4,
                  "there are " + jobs,
                  "put back by one command and taken out by another: recovery will bring it a second"
                      + " time")
              .otherwise(true, "", "");
        });
  }
}
