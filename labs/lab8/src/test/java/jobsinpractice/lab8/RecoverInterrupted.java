package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.DEAD;
import static jobsinpractice.lab8.Shop.QUEUE;
import static jobsinpractice.lab8.Tasks8.RECOVER;

import java.util.List;
import jobsinpractice.engine.internal.Keys;

/** Checks a recovery while the owner of the jobs acts between any two of its commands. */
final class RecoverInterrupted {
  private RecoverInterrupted() {}

  /** The owner comes back just before each command of a recovery, and claims a job. */
  static void ownerComesBack(Shop shop) {
    int[] left = {0};
    shop.interrupting(
        () -> shop.holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE),
        () -> {
          shop.holds(DEAD, 4, 4).lives(DEAD);
          left[0] = shop.inFlightOf(DEAD).size();
        },
        when ->
            RECOVER
                .expect(left[0], "jobs left in its list")
                .given(
                    "jobs 1 to 3 in flight in a paused process, which wakes up and claims job 4 "
                        + when)
                .got(shop.inFlightOf(DEAD).size())
                .butIf(
                    jobs -> jobs < left[0] && !shop.everywhere().contains(4),
                    "job 4 is lost: it is in no list, and the process is running it. Does your code delete"
                        + " the list at the end (DEL)? Take jobs out by LREM only: Redis removes a list that"
                        + " is empty")
                .butIf(
                    jobs -> jobs < left[0],
                    "a job was taken from a process that was back. Is EXISTS a command of its own? The"
                        + " process can come back between it and the script that takes the job, so that"
                        + " script must check")
                .otherwise("a process that is back keeps its jobs"));
  }

  /** The owner was paused and settles a job from the middle of the list. */
  static void ownerSettlesOne(Shop shop) {
    byte[] list = Ending.bytes(Keys.inFlight(DEAD, QUEUE));
    byte[] two = shop.payload(2);
    long[] settled = {0};
    shop.interrupting(
        () -> shop.push(4, 4).holds(DEAD, 1, 3),
        mine -> mine.recover(DEAD, QUEUE),
        () -> settled[0] = shop.redis().call(jedis -> jedis.lrem(list, -1, two)),
        when -> {
          List<Integer> jobs = shop.everywhere();
          List<Integer> expected = settled[0] == 1 ? List.of(1, 3, 4) : List.of(1, 2, 3, 4);
          RECOVER
              .expectInOrder(expected.toArray(new Integer[0]))
              .given(
                  "jobs 1 to 3 in flight, 4 waits; the owner settles job 2 "
                      + when
                      + (settled[0] == 1 ? "" : ", too late")
                      + "; then all jobs that wait or are in flight")
              .got(jobs)
              .butIf(
                  any -> settled[0] == 1 && jobs.contains(2) && jobs.size() <= expected.size(),
                  "job 2 had left the list, and your script took another job out in its place and wrote"
                      + " job 2. Does it take the leftmost job, whichever it is (LPOP)? LREM takes this"
                      + " payload or nothing")
              .butIf(
                  any -> jobs.contains(2) && jobs.size() > expected.size(),
                  "job 2 is put back although it was not in flight any more. Write the ending if LREM took"
                      + " the job out, and otherwise nothing")
              .otherwise("each job that was not settled, once");
        });
  }
}
