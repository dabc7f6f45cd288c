package jobsinpractice.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Outcome.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that claims jobs for all processors of this process.
 *
 * <ol>
 *   <li>claims as many as can start now;
 *   <li>waits in Redis while every queue is empty;
 *   <li>gives back claimed jobs that no thread could start, so that idle processes can run them.
 * </ol>
 */
final class FetchLoop {
  private static final Logger LOG = LoggerFactory.getLogger(FetchLoop.class);

  /** A claim that could not start within this time goes back to its queue. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  /** Ends that wait for less than this are a busy acknowledger's, not a fault of Redis. */
  private static final Duration BUSY = Duration.ofSeconds(1);

  private final OncePerMinute lines = new OncePerMinute();
  private final Fetcher fetcher;
  private final HandoffBuffer feed;
  private final Acknowledger acknowledger;
  private final IdleWait idle;
  private final BackgroundLoop role;
  private boolean failed;

  /** Since when the acknowledger is full, in nanoseconds; 0 while it is not. */
  private long fullSince;

  FetchLoop(
      Fetcher fetcher, HandoffBuffer feed, Acknowledger acknowledger, Connectivity connectivity) {
    this.fetcher = fetcher;
    this.feed = feed;
    this.acknowledger = acknowledger;
    this.idle = new IdleWait(fetcher, feed, unit -> handOff(List.of(unit)));
    this.role = new BackgroundLoop("fetcher", this::step, connectivity);
  }

  void start() {
    role.start();
  }

  private Duration step() throws InterruptedException {
    try {
      int room = feed.room();
      if (room <= 0) {
        waitForRoom();
        return null;
      }
      if (acknowledger.full()) {
        waitForRedis();
        return null;
      }
      fullSince = 0;
      if (!fetcher.awaitSpace(PATIENCE)) {
        giveBackUnstarted();
        return null;
      }
      boolean back = failed;
      claim(room, back);
      return Duration.ZERO;
    } catch (RedisUnavailable e) {
      failed = true;
      throw e;
    }
  }

  private void claim(int room, boolean back) throws InterruptedException {
    List<UnitOfWork> units = fetcher.claim(room);
    failed = false;
    if (!units.isEmpty()) handOff(units);
    // Not right after an outage: the end of this step reports that Redis is back, and a wait lasts.
    else if (!back) idle.await();
  }

  /** Gives jobs to the processors, or back to their queues if these take no more jobs. */
  private void handOff(List<UnitOfWork> units) {
    feed.put(units);
    if (feed.closed()) giveBackUnstarted();
  }

  /** A worker whose ends of jobs Redis does not take must not fill its memory with more of them. */
  private void waitForRedis() {
    if (fullSince == 0) fullSince = System.nanoTime() | 1;
    if (System.nanoTime() - fullSince < BUSY.toNanos()) {
      LockSupport.parkNanos(1_000_000);
      return;
    }
    if (lines.permits("full")) {
      LOG.error(
          "{} jobs have ended and Redis does not take their ends, so no more jobs are claimed until"
              + " it does. The lines of the acknowledger name the reason.",
          acknowledger.waiting());
    }
    giveBackUnstarted();
    LockSupport.parkNanos(PATIENCE.toNanos());
  }

  private void waitForRoom() throws InterruptedException {
    feed.awaitRoom(PATIENCE);
    if (feed.room() <= 0) giveBackUnstarted();
  }

  /** Gives back the newest first: the oldest must end up at the head of its queue. */
  void giveBackUnstarted() {
    List<UnitOfWork> units = feed.unstarted();
    for (int i = units.size() - 1; i >= 0; i--) {
      acknowledger.add(new Settlement(units.get(i), Outcome.REQUEUE));
    }
  }

  /** Claims nothing more, and gives back what has not started. */
  void end() throws InterruptedException {
    role.end();
    try {
      // More than once: a wait may begin just after we woke the one before it.
      do {
        idle.wake();
        role.awaitOver(20);
      } while (!role.over() || !idle.over());
    } catch (RedisUnavailable e) {
      // A wait that goes on ends within seconds. What it claims goes back: see handOff.
    }
    idle.close();
    giveBackUnstarted();
  }
}
