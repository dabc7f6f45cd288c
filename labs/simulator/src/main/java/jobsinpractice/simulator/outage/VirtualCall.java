package jobsinpractice.simulator.outage;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Code that pauses in the middle, on a thread of its own: a job that waits for its service. At any
 * moment either the simulation runs or one call does, so the order of events is the same each time.
 */
final class VirtualCall {
  /** Code of a job. */
  @FunctionalInterface
  interface Body {
    void run(VirtualCall call) throws Throwable;
  }

  private static final int LOOK_MILLIS = 100;

  /** A thread that waits at so many looks in a row waits for something that cannot happen. */
  private static final int LOOKS = 10;

  private final Semaphore mine = new Semaphore(0);
  private final Semaphore simulation = new Semaphore(0);
  private volatile Thread thread;
  private boolean ended;
  private Throwable thrown;

  /** Runs the body up to its first pause, or to its end. */
  void start(Executor threads, Body body) {
    threads.execute(
        () -> {
          thread = Thread.currentThread();
          try {
            mine.acquire();
            body.run(this);
          } catch (Throwable e) {
            thrown = e;
          } finally {
            ended = true;
            simulation.release();
          }
        });
    resume();
  }

  /** Runs the body up to its next pause, or to its end. */
  void resume() {
    mine.release();
    try {
      int waits = 0;
      while (!simulation.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        // Not by the time alone: on a busy machine, code that only computes can take long.
        waits = waitsForSomething() ? waits + 1 : 0;
        if (waits == LOOKS) throw new BlockedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BlockedException();
    }
  }

  private boolean waitsForSomething() {
    Thread runs = thread;
    return runs != null && runs.getState() != Thread.State.RUNNABLE;
  }

  /** Called by the body: lets the simulation go on until it resumes this call. */
  void pause() throws InterruptedException {
    simulation.release();
    mine.acquire();
  }

  boolean ended() {
    return ended;
  }

  /** Returns what the body threw; null if it returned. */
  Throwable thrown() {
    return thrown;
  }
}
