package jobsinpractice.testkit.interleaving;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs an {@link OwnThread} and watches the steps of the learner's code. It finds a field that two
 * threads use in no fixed order, whether or not this run went wrong. While a line is held, a wait
 * with a time limit in {@code stop()} ends at once, as if the time had passed.
 */
public final class WatchedThread implements AutoCloseable {
  /** If stop() waits with a time limit this often, it does so in a loop that never ends. */
  private static final int MOST_LIMITED_WAITS = 100;

  /** If the thread goes on after this many errors that should end it, it catches every error. */
  private static final int MOST_CAUGHT_ERRORS = 100;

  /** If the thread prints this many lines, it does not wait between them. */
  private static final int MOST_LINES = 1_000_000;

  private final OwnThread code;
  private final Recording recording = new Recording();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile Thread thread;
  private volatile Thread stopping;
  private volatile boolean isHeld;
  private volatile boolean over;
  private volatile int lines;
  private volatile int refused;

  public WatchedThread(Class<? extends OwnThread> scenario) {
    code = InstrumentingLoader.watching(scenario).newScenario(OwnThread.class);
  }

  /** Calls the learner's start(), on a thread of the caller. */
  public void start() {
    call(() -> code.start(this::line, this::pause));
  }

  /** Calls the learner's stop(), on a thread of the caller. */
  public void stop() {
    stopping = call(code::stop);
  }

  private Thread call(Runnable learners) {
    Thread caller =
        new Thread(
            () -> {
              try {
                learners.run();
              } catch (RuntimeException | Error thrown) {
                // other tests show what the learner's code throws
              }
            },
            "the worker");
    caller.setDaemon(true);
    recording.callsOn(caller);
    Recording.begin(recording);
    caller.start();
    return caller;
  }

  private void line() {
    thread = Thread.currentThread();
    thread.setUncaughtExceptionHandler((who, error) -> {});
    lines++;
    endIfOver();
    CountDownLatch holding = held;
    isHeld = holding.getCount() > 0;
    boolean interrupted = false;
    while (holding.getCount() > 0) {
      try {
        holding.await();
      } catch (InterruptedException e) {
        interrupted = true; // a read from a socket does not end either
      }
    }
    isHeld = false;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause() throws InterruptedException {
    endIfOver();
    if (Thread.interrupted()) {
      recording.wasInterrupted();
      throw new InterruptedException();
    }
    Thread.yield();
  }

  private void endIfOver() {
    if (over || lines > MOST_LINES) {
      if (refused++ > MOST_CAUGHT_ERRORS) {
        LockSupport.park(); // it catches every error, and would use a core until the tests end
      }
      throw new Ended();
    }
  }

  /** From now on a line takes until the end of the check, and waits in stop() take no time. */
  public void hold() {
    held = new CountDownLatch(1);
    recording.letTimePass(MOST_LIMITED_WAITS);
  }

  /** Returns whether the thread is in a line that is held. */
  public boolean isHeld() {
    return isHeld;
  }

  /** Returns how many lines have begun. */
  public int lines() {
    return lines;
  }

  /** Returns whether stop() has returned. */
  public boolean hasStopped() {
    return stopping != null && !stopping.isAlive();
  }

  /** Returns whether stop() waits for the thread without a limit, or again and again. */
  public boolean waits() {
    return recording.passedTimes() >= MOST_LIMITED_WAITS || stopping != null && waits(stopping);
  }

  /** A wait for a lock that another thread than the learner's holds is over soon. */
  private boolean waits(Thread caller) {
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(caller.getId());
    Thread own = thread;
    if (info == null || own == null) {
      return false;
    }
    long holder = info.getLockOwnerId();
    return info.getThreadState() == Thread.State.WAITING && holder == -1 || holder == own.getId();
  }

  /** Returns whether stop() waited with a time limit that ended. */
  public boolean waitedWithALimit() {
    return recording.passedTimes() > 0;
  }

  /** Returns the name of a field that stop() and the thread use without any order. */
  public Optional<String> sharedField() {
    return recording.race();
  }

  @Override
  public void close() {
    over = true;
    held.countDown();
    Recording.end(recording);
  }

  /** Ends the learner's thread after the check; no part of the learner's code. */
  private static final class Ended extends Error {
    private static final long serialVersionUID = 1;

    Ended() {
      super(null, null, false, false);
    }
  }
}
