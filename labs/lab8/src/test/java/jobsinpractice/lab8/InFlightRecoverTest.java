package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.DEAD;
import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.OTHER;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.util.ArrayList;
import java.util.List;
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
@DisplayName("A recovery")
class InFlightRecoverTest implements Tasks8 {
  private static final int LONG = 250;
  private static final int ENDLESS = 50;

  @Test
  @Order(1)
  @Tag("task-3")
  @DisplayName("a dead process's jobs return to the head of the queue, in their order")
  void recover(TestBench bench) {
    Shop shop = new Shop(bench).push(4, 5).holds(DEAD, 1, 3).lives(OTHER).lives(ME);
    String given =
        "jobs 1 to 3 are in flight in a process without a heartbeat, and another process on its host"
            + " is alive; jobs 4 and 5 wait";
    int taken = shop.allGoBack(ME).recover(DEAD, QUEUE);
    List<Integer> still = shop.inFlightOf(DEAD);
    boolean gone = still.isEmpty();
    String elsewhere = shop.anotherList(1);
    RECOVER
        .expectInOrder(1, 2, 3, 4, 5)
        .given(given)
        .got(shop.waiting())
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && gone && shop.inFlightOf(ME).contains(1),
            "the jobs are in this process's in-flight list now. No worker runs them from there, because"
                + " they were not claimed: write the ending that goesTo returns")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && gone && !elsewhere.isEmpty(),
            "the jobs left the dead process's list, and are in \""
                + elsewhere
                + "\", where no worker looks: ending.key() is the key of the queue, and Ending.LUA"
                + " writes to it")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && gone && shop.isInASortedSet(1),
            "the jobs left the dead process's list, and are in a sorted set: write the ending that goesTo"
                + " returns, as it is")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && gone,
            "the jobs left the dead process's list, and were written nowhere: write the ending that"
                + " goesTo returns, in the step that takes the job (Ending.LUA)")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && RecoverSuspects.takesItsOwn(bench),
            "no job came back, because you read list(queue), which is this process's own list. The"
                + " dead process's list is Keys.inFlight(owner, queue)")
        .butIf(
            jobs ->
                jobs.equals(List.of(4, 5))
                    && RecoverSuspects.takesWhile(bench, OTHER)
                    && !RecoverSuspects.takesWhile(bench, ME),
            "no job came back. It comes back if this process has no heartbeat: does your code look for"
                + " the key identity, which is this process? The process that may be dead is owner")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && RecoverSuspects.takesIfNoneWaits(bench),
            "no job came back. If no job waits in the queue, they come back: does EXISTS look at the"
                + " queue's key (KEYS[2])? The key owner, which you add, is KEYS[5]")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && RecoverSuspects.takesOfTheForgotten(bench),
            "no job came back. A process is dead if its own key is missing, whatever the set"
                + " \"processes\" contains and whichever other process on its host is alive")
        .butIf(
            jobs -> jobs.equals(List.of(4, 5)) && RecoverSuspects.takesThoseThatItAlsoHas(bench),
            "no job came back. If this process has the same jobs in flight, your code takes them from its"
                + " own list, list(queue). Does it call settle, which looks there? The dead process's list"
                + " is Keys.inFlight(owner, queue)")
        .butIf(
            List.of(4, 5),
            "no job came back. Does EXISTS check the heartbeat? With Ending.keys, KEYS[1] is the"
                + " in-flight list, and bytes(owner), which you add, is KEYS[5]. And compare with 1,"
                + " because in Lua 0 is true")
        .butIf(
            List.of(3, 2, 1, 4, 5),
            "the order is reversed. Each job goes to the head of the queue, so put the newest claim, which"
                + " is leftmost, back first, and the oldest last")
        .butIf(
            jobs -> jobs.size() == 5 && jobs.subList(0, 2).equals(List.of(4, 5)),
            "the jobs are at the end of the queue: they have waited longest and belong at the head")
        .butIf(
            jobs ->
                jobs.size() < 5
                    && jobs.size() + still.size() == 5
                    && Shop.everySecondIsLeft(RecoverSuspects.leftOfTen(bench)),
            "every second job is still in flight. Does your code count up an index while the list gets"
                + " shorter? When a job leaves, the next one moves to its place, and the index skips it."
                + " Read the whole list first")
        .butIf(
            jobs ->
                jobs.size() < 5
                    && jobs.size() + still.size() == 5
                    && RecoverSuspects.leftOfTen(bench).size() == 5,
            "some jobs are still in flight. Of 10 jobs, your code takes 5: does your loop compare with the"
                + " length of the list, which gets shorter with each job?")
        .butIf(
            jobs -> jobs.size() < 5 && jobs.size() + still.size() == 5,
            "the other jobs are still in flight: read the whole list, from 0 to -1, and go through"
                + " all of it. Does your loop end early? (A script's 1 arrives as the Long 1L, which is"
                + " not equal to the Integer 1.)")
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
        .butIf(
            0,
            "you returned 0 although jobs went back: count a job when the script returns 1. Lua's 1 arrives"
                + " as the Long 1L, and equals(1) compares it with an Integer")
        .otherwise("as many as went back");
    RECOVER
        .expect(0, "taken")
        .given("the same process is recovered again, a moment later")
        .got(shop.allGoBack(ME).recover(DEAD, QUEUE))
        .otherwise("an empty list gives nothing back");
    takesALongList(bench);
  }

  private static void takesALongList(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, LONG);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    RECOVER
        .expect(0, "in flight")
        .given(LONG + " jobs are in flight in a dead process; after one recovery")
        .got(shop.inFlightOf(DEAD).size())
        .butIf(
            left -> left > 0,
            "the others wait for the next recovery. Does your code read a part of the list? lrange from 0"
                + " to -1 reads all of it")
        .otherwise("the whole list comes back");
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("a live process keeps its jobs, also one that has just come back")
  void neverRobbed(TestBench bench) {
    Shop shop = new Shop(bench).holds(OTHER, 1, 3).lives(OTHER);
    String given = "jobs 1 to 3 are in flight in another process, which is alive";
    int[] noted = {0};
    int none =
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
            jobs -> jobs.isEmpty() && RecoverSuspects.sparesWhatExpires(bench),
            "you robbed a live worker. Its heartbeat exists and has no time to live; with 60 s to live, your"
                + " code leaves its jobs alone. Do you ask for TTL? It is -1 for a key that does not expire,"
                + " and 0 in a key's last half second. EXISTS answers the question")
        .butIf(
            List.of(),
            "you robbed a live worker: it is running these jobs, and now another worker runs them too."
                + " Its heartbeat, the key owner, exists")
        .otherwise("the process keeps its jobs");
    RECOVER.expect(0, "taken").given(given).got(none).otherwise("no job is taken");
    RECOVER
        .expectThat("goesTo is not asked about the jobs of a live process")
        .given(given)
        .butIf(
            noted[0] > 0,
            "it was asked " + Shop.times(noted[0]),
            "each question records a death (task 4), so three recoveries of healthy processes would"
                + " make a job a poison pill. Return 0 before the loop if the key owner exists")
        .otherwise(true, "", "");

    staysAliveOnceItIsBack(bench);
    asksOnce(bench);
    RecoverInterrupted.ownerComesBack(shop);
  }

  /** The process comes back when the code under test asks about a second job. */
  private static void staysAliveOnceItIsBack(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3);
    int[] asked = {0};
    int[] held = {0};
    int[] inBoth = {0};
    InFlight mine =
        new InFlight(bench.redis(), bench.clock(), ME) {
          @Override
          Ending goesTo(String owner, String queue, byte[] payload) {
            if (++asked[0] == 2) {
              held[0] = shop.lives(owner).inFlightOf(owner).size();
              inBoth[0] = shop.waiting().size() + held[0] - 3;
            }
            endsOnceItIsBack(asked[0]);
            return Ending.back(queue, payload);
          }
        };
    int taken = mine.recover(DEAD, QUEUE);
    RECOVER
        .expectThat("goesTo is asked where each job goes")
        .butIf(
            asked[0] == 0,
            "it was never asked",
            "ask goesTo for each job: it decides whether the job goes back or to the dead set")
        .otherwise(true, "", "");
    if (asked[0] == 1) {
      return; // the process has not come back, and one question about three jobs is the mistake
    }
    int left = shop.inFlightOf(DEAD).size();
    int back = shop.waiting().size();
    String places = "of 3 jobs, " + back + " in the queue, " + left + " in its list";
    String wakes =
        "a paused process with jobs 1 to 3 in flight wakes up when your code asks goesTo for the"
            + " second time, and has "
            + held[0]
            + " jobs in its list then";
    RECOVER
        .expectThat("no job is taken once the heartbeat is back")
        .given(wakes)
        .butIf(
            back + left < 3 && RecoverSuspects.deletesTheList(bench),
            places,
            "did you delete its list (DEL)? It may hold jobs of a process that is back. Take each job out"
                + " by LREM, and Redis removes a list that is empty")
        .butIf(
            back + left < 3,
            places,
            "a job left the list and was written nowhere, and the process is running it. Does your code"
                + " take a job out before it looks for the heartbeat? Redis does not undo LREM when a"
                + " script returns: check EXISTS first")
        .butIf(
            back + left > 3 && inBoth[0] > 0,
            places,
            "a job is in both places, and the process that is back also runs it. Each job must leave the"
                + " list in the step that puts it back: LREM in the same script, not a DEL at the end")
        .butIf(
            back + left > 3,
            places,
            "a job that is in its list was also put back after the process had woken up. Does your check"
                + " of the heartbeat skip LREM only? If the key owner exists, return before you write"
                + " anything")
        .butIf(
            left < held[0],
            left + " of 3 jobs are left in its list",
            "a job was taken although the key owner existed again. Did you look, and then take, by two"
                + " commands? Check this key (EXISTS) in the script that takes the job")
        .otherwise(true, "", "");
    RECOVER
        .expect(3 - left, "taken")
        .given(wakes + "; what recover returned")
        .got(taken)
        .butIf(
            jobs -> jobs > 3 - left,
            "jobs that were not taken were counted: count a job only when your script took it out. Do you"
                + " return the length of the list, or count each reply that is not null? A script that"
                + " returns 0 replies with the Long 0")
        .butIf(
            0,
            "a job went back before the process woke up: return how many were taken until then, not 0")
        .butIf(
            jobs -> jobs < 0,
            "that is less than none. Does your script return -1 for a process that is back, and do you add"
                + " each answer to the count? Count the answers that are 1")
        .otherwise("the jobs that were taken before");
  }

  /** Fails in the learner's loop, which would otherwise go on until the time limit. */
  private static void endsOnceItIsBack(int asked) {
    RECOVER
        .expectThat("a recovery ends when the process is back")
        .given("jobs 1 to 3 are in flight in a paused process, which wakes up during the recovery")
        .butIf(
            asked > ENDLESS,
            "goesTo has been asked " + asked + " times about these jobs",
            "your loop goes on while the list has a job, but the script takes none from a process that is"
                + " back. End the loop when the script takes nothing")
        .otherwise(true, "", "");
  }

  private static void asksOnce(TestBench bench) {
    new Shop(bench).empty().holds(DEAD, 1, 3);
    int[] asked = {0};
    new InFlight(bench.redis(), bench.clock(), ME) {
      @Override
      Ending goesTo(String owner, String queue, byte[] payload) {
        asked[0]++;
        return Ending.back(queue, payload);
      }
    }.recover(DEAD, QUEUE);
    RECOVER
        .expect(3, "questions")
        .given("jobs 1 to 3 are in flight in a dead process; how often recover asked goesTo")
        .got(asked[0])
        .butIf(
            times -> times > 3,
            "goesTo records a death (task 4): ask once for each job, and keep the answer")
        .butIf(
            times -> times < 3, "some jobs went back without a question, and might be poison pills")
        .otherwise("one question for each job");
  }

  @Test
  @Order(3)
  @Tag("task-3")
  @DisplayName("the plug is pulled at each command of a recovery: the next recovery finishes it")
  void recoverPulled(TestBench bench) {
    Shop shop = new Shop(bench);
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE),
        pulled -> {
          List<Integer> jobs = shop.everywhere();
          String given =
              "jobs 1 to 3 in flight, 4 waits; the recovering process dies " + pulled.when();
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
                  "the second recovery left jobs in flight. Did the first recovery leave something in Redis that"
                      + " stops the next one, such as a lock that a dead process holds?")
              .butIf(
                  waiting -> waiting.size() == 4,
                  "the order has changed: a recovery that is finished by another one must end like a"
                      + " recovery that is not interrupted")
              .otherwise("all of them, in their order");
          pulled.reachesTheCaller(RECOVER);
        });
    shop.pullingThePlug(
        ME,
        () -> shop.push(4, 4).holds(DEAD, 1, 2).holds(DEAD, 1, 1),
        mine -> mine.recover(DEAD, QUEUE),
        pulled -> {
          shop.allGoBack(OTHER).recover(DEAD, QUEUE);
          RECOVER
              .expectInOrder(1, 2, 1, 4)
              .given(
                  "job 1 is in flight twice, claimed before job 2 and after it; the recovering process"
                      + " dies "
                      + pulled.when()
                      + ", and another process recovers")
              .got(shop.waiting())
              .butIf(
                  waiting -> waiting.size() == 4,
                  "the copies of job 1 have changed places. Do you read from the left, with a count of -1"
                      + " for LREM? That removes the rightmost equal element, which was claimed first: use a"
                      + " count of 1")
              .butIf(
                  waiting -> waiting.size() < 4 && !shop.inFlightOf(DEAD).isEmpty(),
                  "a copy of job 1 is still in flight: take one job for each element of the list, also if"
                      + " two payloads or ids are equal")
              .butIf(
                  waiting -> waiting.size() < 4,
                  "a copy of job 1 is lost. Is the count of LREM 0? That removes every equal element, and"
                      + " one is put back")
              .otherwise("all of them, in their order");
        });
    shop.losingAReply(
        RECOVER,
        "If that took a job out, a second one finds the job gone, or takes out an equal payload that is"
            + " still running",
        redis -> Shop.allGoBack(redis, bench.clock(), ME),
        () -> shop.holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE));
  }

  @Test
  @Order(4)
  @Tag("task-3")
  @DisplayName("two processes recover at the same time: each job returns once")
  void recoverTogether(TestBench bench) {
    Shop shop = new Shop(bench);
    int[] mine = {0};
    int[] others = {0};
    shop.interrupting(
        () -> shop.push(4, 4).holds(DEAD, 1, 3),
        inFlight -> mine[0] = inFlight.recover(DEAD, QUEUE),
        () -> {
          others[0] = shop.inFlightOf(DEAD).size();
          shop.recovers(DEAD);
        },
        when -> {
          String given =
              "jobs 1 to 3 in flight, 4 waits; another process recovers them all " + when;
          RECOVER
              .expectInOrder(1, 2, 3, 4)
              .given(given)
              .got(shop.waiting())
              .butIf(
                  jobs -> jobs.size() > 4,
                  "a job is in the queue twice: it was not in flight any more, but you put it back."
                      + " Write the ending if LREM took the job out, and otherwise nothing")
              .butIf(jobs -> jobs.size() < 4, "a job is lost between the two recoveries")
              .otherwise("each job once, in the old order");
          RECOVER
              .expect(3 - others[0], "taken")
              .given(given + "; what your recover returned")
              .got(mine[0])
              .butIf(
                  taken -> taken > 3 - others[0],
                  "jobs that the other process took were counted: count a job only when your script"
                      + " took it out")
              .otherwise("one for each job that this recovery took");
        });
    RecoverInterrupted.ownerSettlesOne(shop);
  }

  @Test
  @Order(5)
  @Tag("task-3")
  @DisplayName("any in-flight list returns to its own queue, in its order")
  @Promise(
      "Never takes a job from a live process, and never asks #goesTo about the jobs of a process that"
          + " is alive at the start.")
  void recoverAny(TestBench bench) {
    Inputs.lists()
        .check(
            lists -> {
              Shop shop = new Shop(bench).startsWith(lists, DEAD);
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
                  .otherwise("the jobs in flight in their order, then the jobs that waited");
              RECOVER
                  .expect(lists.held().size(), "taken")
                  .given("what recover returned")
                  .got(taken)
                  .otherwise("one for each job that went back");
            });
  }
}
