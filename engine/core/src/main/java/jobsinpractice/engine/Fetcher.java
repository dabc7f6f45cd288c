package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * Takes jobs from Redis and ends them there: the boundary that decides what a crash can lose.
 *
 * <p>{@link #reliable} loses nothing; {@link #basic} exists for comparison; another one is put in
 * by {@link Worker.Builder#fetcher}. One fetch thread calls {@code claim}, one acknowledger calls
 * {@code settle}; {@code await} may be called for several queues at once, and for one queue as
 * often as {@code waiters} says. All throw {@link RedisUnavailable}.
 */
public interface Fetcher {
  /** Every queue it serves, each once. */
  List<String> queues();

  /**
   * The queues to wait on when nothing could be claimed, without the paused ones. If they are more
   * than a process waits on at once, it waits on the first.
   */
  default List<String> awaited() {
    return queues();
  }

  /** How many threads may wait on one queue at the same time. */
  default int waiters() {
    return 1;
  }

  /**
   * Whether a claim may find a job now. Asked several times a second while there are more queues
   * than a process waits on at once.
   */
  default boolean hasWork() {
    return true;
  }

  /**
   * Waits until there is memory for more claims.
   *
   * @return false if there is none after this time
   */
  default boolean awaitSpace(Duration most) throws InterruptedException {
    return true;
  }

  /** Claims up to {@code most} jobs that wait now, the longest waiting first; does not wait. */
  List<UnitOfWork> claim(int most);

  /** Waits a few seconds for one job of this queue and claims it; null when none came. */
  UnitOfWork claimOrWait(String queue);

  /** Ends every {@code await}, as if its time were up. */
  void wake();

  /** Writes the end of each claim. Settling a claim twice writes nothing the second time. */
  void settle(List<Settlement> settlements);

  /** Said with every heartbeat: this process lives. */
  default void beat() {}

  /**
   * Gives back the jobs that Redis has in flight for this process and that the process does not
   * know of. One thread calls it again and again, while claims and settlements go on.
   *
   * @return how long until the next call, or null if there is never anything to give back
   */
  default Duration reconcile() {
    return null;
  }

  /** Gives the jobs of dead processes back to their queues. */
  default Recovered recover() {
    return Recovered.NONE;
  }

  /**
   * Ends the claim of a job that called {@link System#exit}: counted as a death of its process, it
   * goes back to its queue, or is set aside as a poison pill.
   *
   * @return how many deaths of its process are counted for the job now; 0 if that is not known
   */
  default long exited(UnitOfWork unit) {
    return 0;
  }

  /** Gives back whatever this process still holds; the last call. */
  default void close() {}

  /** At least once: the default of a worker. */
  static Fetcher reliable(Setup setup) {
    return new ReliableFetcher(setup.redis, setup.clock, setup.identity, setup.queues, setup.order);
  }

  /** Loses the running jobs in a crash, as Sidekiq's basic fetch. */
  static Fetcher basic(Setup setup) {
    return new BasicFetcher(setup.redis, setup.clock, setup.queues, setup.order);
  }

  /** Makes the fetcher of one worker. */
  @FunctionalInterface
  interface Factory {
    Fetcher make(Setup setup);
  }

  /**
   * What a worker gives its fetcher.
   *
   * @param identity whose claims they are; the worker's heartbeat lives under this key while it
   *     does
   * @param queues the names, each once
   * @param order in which order the next claim looks at them
   */
  record Setup(Redis redis, Clock clock, String identity, List<String> queues, QueueOrder order) {}

  /** Jobs that went back to their queues, and jobs set aside as poison pills. */
  record Recovered(int back, int setAside) {
    static final Recovered NONE = new Recovered(0, 0);

    Recovered plus(Recovered other) {
      return new Recovered(back + other.back, setAside + other.setAside);
    }
  }
}
