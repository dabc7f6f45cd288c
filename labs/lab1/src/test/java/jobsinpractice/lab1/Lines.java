package jobsinpractice.lab1;

import static java.lang.Thread.State.TIMED_WAITING;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jobsinpractice.testkit.TestBench;

/** A status line for tests: counts how often it is printed, and notes the thread that prints it. */
final class Lines implements Runnable, AutoCloseable {
  private static final int FLOOD = 20_000;

  /** A thread that is seen in the same wait this often does not come out of it soon. */
  private static final int LOOKS = 50;

  private final TestBench redis;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile Throwable mistake;
  private volatile Set<String> locks = Set.of();
  private volatile boolean notesLocks;
  private volatile Thread thread;
  private volatile Throwable diedOf;
  private volatile boolean over;
  private volatile int begun;
  private volatile int printed;
  private int looksElsewhere;

  /**
   * @param redis whose Redis each line asks, as the real line does; null for none
   */
  Lines(TestBench redis) {
    this.redis = redis;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    thread.setUncaughtExceptionHandler((who, error) -> diedOf = error);
    begun++;
    if (over || begun > FLOOD) {
      throw new HandTime.TestIsOver(); // a loop that does not wait has to end somewhere
    }
    awaitReleased();
    if (notesLocks) {
      locks = Locks.heldBy(thread);
    }
    Throwable mistake = this.mistake;
    if (mistake != null) {
      Lines.<RuntimeException>raise(mistake);
    }
    if (redis != null) {
      redis.redis().call(jedis -> jedis.ping());
    }
    printed++;
  }

  /** From now on a line takes until it is released, as it does while Redis is slow. */
  void hold() {
    held = new CountDownLatch(1);
  }

  void release() {
    held.countDown();
  }

  /** From now on every line throws this; null for nothing any more. */
  void throwing(Throwable mistake) {
    this.mistake = mistake;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable mistake) throws E {
    throw (E) mistake;
  }

  void noteLocks() {
    notesLocks = true;
  }

  /** The locks that the thread held while it printed the last line. */
  Set<String> locks() {
    return locks;
  }

  private void awaitReleased() {
    boolean interrupted = false;
    while (true) {
      try {
        held.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // a read from a socket does not end either
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  int begun() {
    return begun;
  }

  int printed() {
    return printed;
  }

  /** The thread that printed the last line; null before the first. */
  Thread thread() {
    return thread;
  }

  /** Whether the thread is in Thread.sleep or in a timer; the line itself does not wait so. */
  boolean waitsByItself() {
    Thread printing = thread;
    return printing != null
        && printing.getState() == TIMED_WAITING
        && Stream.of(printing.getStackTrace())
            .noneMatch(frame -> frame.getClassName().matches("redis\\.clients\\..*|.*\\.HandTime"));
  }

  /** Looks once more, and returns whether the thread has waited by itself at each of many looks. */
  boolean waitsElsewhere() {
    looksElsewhere = waitsByItself() ? looksElsewhere + 1 : 0;
    return looksElsewhere >= LOOKS;
  }

  boolean threadIsAlive() {
    return thread != null && thread.isAlive();
  }

  /** What ended the thread, if an exception did. */
  Throwable diedOf() {
    return diedOf;
  }

  @Override
  public void close() {
    over = true;
    release();
  }
}
