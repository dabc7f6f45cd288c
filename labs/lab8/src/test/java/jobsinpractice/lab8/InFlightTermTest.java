package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.OTHER;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(8)
@ExtendWith(QuickTests.class)
@DisplayName("A hand-back")
class InFlightTermTest implements Tasks8 {
  private static final int LONG = 250;

  /** A hand-back settles, so this task waits for task 2, unless it is still a stub itself. */
  @BeforeEach
  void needsTask2(TestBench bench) {
    if (QuickTests.firstRed() == SETTLE.number()) {
      new Shop(bench).inFlight().handBack("none");
      throw ToDo.task(SETTLE.lab(), SETTLE.number());
    }
  }

  @Test
  @Order(1)
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
    String elsewhere = shop.anotherList(1);
    HAND_BACK
        .expectInOrder(1, 3, 4, 5, 6)
        .given(given)
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && !elsewhere.isEmpty(),
            "the jobs are not in Keys.queue(queue): they are in \""
                + elsewhere
                + "\", where no worker looks")
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && still.isEmpty() && shop.isInASortedSet(1),
            "the jobs left the in-flight list, and are in a sorted set now. A hand-back is not a failure:"
                + " use Ending.back")
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && still.isEmpty(),
            "the jobs are lost: you took them out of flight and did not put them back. They have not run"
                + " to their end")
        .butIf(
            jobs -> jobs.equals(List.of(5, 6)) && isHandedBackAfterDeath(shop, mine),
            "no job came back, but without this process's heartbeat they come back. Does your code call"
                + " recover, or look for the heartbeat itself? This process lives until it has ended, so"
                + " hand back whether or not the heartbeat exists")
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
            jobs ->
                jobs.size() < 5
                    && jobs.size() + still.size() == 5
                    && Shop.everySecondIsLeft(leftOfTen(bench)),
            "every second job is still in flight. Does your code count up an index while the list gets"
                + " shorter? When a job leaves, the next one moves to its place, and the index skips it."
                + " Read the whole list first")
        .butIf(
            jobs ->
                jobs.size() < 5 && jobs.size() + still.size() == 5 && leftOfTen(bench).size() == 5,
            "some jobs are still in flight. Of 10 jobs, your code hands back 5: does your loop compare with"
                + " the length of the list, which gets shorter with each job?")
        .butIf(
            jobs -> jobs.size() < 5 && jobs.size() + still.size() == 5,
            "some jobs are still in flight: go through the whole list, from 0 to -1. Does your loop end"
                + " early?")
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
            jobs -> jobs > 0,
            "a job that is handed back has not been processed. Is its ending Ending.back? That one adds"
                + " nothing")
        .otherwise("no attempt has ended");
    HAND_BACK
        .expectThat("a hand-back records no death")
        .given(given)
        .butIf(
            noted[0] > 0,
            "a death was recorded " + Shop.times(noted[0]),
            "a TERM is not a death: after three deploys a long job would be a poison pill. The jobs go"
                + " back without goesTo: use Ending.back")
        .otherwise(true, "", "");
    handsBackALongList(bench);
  }

  private static void handsBackALongList(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(ME, 1, LONG);
    shop.inFlight().handBack(QUEUE);
    HAND_BACK
        .expect(0, "in flight")
        .given(LONG + " jobs are in flight in this process; after the hand-back")
        .got(shop.inFlightOf(ME).size())
        .butIf(
            left -> left > 0,
            "the others stay in flight when the process ends. Does your code read a part of the list?"
                + " lrange from 0 to -1 reads all of it")
        .otherwise("the whole list goes back");
  }

  private static List<Integer> leftOfTen(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(ME, 1, 10);
    shop.inFlight().handBack(QUEUE);
    return shop.inFlightOf(ME);
  }

  private static boolean isHandedBackAfterDeath(Shop shop, InFlight mine) {
    shop.redis().call(jedis -> jedis.del(ME));
    mine.handBack(QUEUE);
    return shop.inFlightOf(ME).isEmpty();
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("the plug is pulled at each command of a hand-back: every job is in one place")
  void handBackPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(ME, 1, 3),
        mine -> mine.handBack(QUEUE),
        pulled -> {
          List<Integer> jobs = shop.everywhere();
          HAND_BACK
              .expectThat("each of jobs 1 to 4 is in one place")
              .given("the process gets KILL " + pulled.when())
              .butIf(
                  jobs.stream().distinct().count() < 4,
                  "there are only " + jobs,
                  "one command takes a job out and another puts it back: in between it is nowhere")
              .butIf(
                  jobs.size() > 4,
                  "there are " + jobs,
                  "one command puts a job back and another takes it out: recovery will put it back a second"
                      + " time")
              .otherwise(true, "", "");
          pulled.reachesTheCaller(
              HAND_BACK,
              "the engine reports that Redis is lost, and another process recovers these jobs");
        });
    shop.losingAReply(
        HAND_BACK,
        "If that took a job out, a second one takes the next job or none, or takes out an equal payload that is"
            + " still running",
        redis -> Shop.allGoBack(redis, bench.clock(), ME),
        () -> shop.holds(ME, 1, 3),
        mine -> mine.handBack(QUEUE));
  }

  @Test
  @Order(3)
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
    byte[] two = shop.payload(2);
    byte[] list = Ending.bytes(Keys.inFlight(ME, QUEUE));
    shop.interrupting(
        () -> shop.holds(ME, 1, 3),
        mine -> mine.handBack(QUEUE),
        () -> shop.redis().call(jedis -> jedis.lrem(list, -1, two)),
        when ->
            HAND_BACK
                .expect(0, "in flight")
                .given("jobs 1 to 3 in flight; job 2 ends and is settled " + when)
                .got(shop.inFlightOf(ME).size())
                .butIf(
                    left -> left > 0,
                    "job 2 was not in flight any more, and the jobs behind it stayed there: go on with"
                        + " the next job")
                .otherwise("all that is still in flight goes back"));
  }

  @Test
  @Order(4)
  @Tag("task-5")
  @DisplayName("any in-flight list is handed back to its own queue, in its order")
  @Promise("A hand-back is not a death, so it never asks #goesTo.")
  void handBackAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              Shop shop = new Shop(bench).startsWith(lists, ME);
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
                          lists.queue().equals(QUEUE)
                              && lists.hasTwins()
                              && !shop.inFlightOf(ME).isEmpty(),
                      "an equal payload is still in flight: hand back one job for each element of the"
                          + " list, also if two payloads are equal")
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
                  .butIf(
                      jobs -> jobs.size() == lists.returned().size() && lists.hasTwins(),
                      "the order has changed, and two equal payloads were in flight. Do you read the"
                          + " leftmost element, and settle removes the rightmost equal one (a count of -1)?"
                          + " Read the whole list first, or move with LMOVE")
                  .otherwise("the jobs in flight in their order, then the jobs that waited");
            });
  }
}
