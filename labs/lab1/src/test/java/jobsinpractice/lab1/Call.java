package jobsinpractice.lab1;

import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A call of the learner's code on its own thread, so that a test can see that it hangs. */
record Call(FutureTask<Void> task, Caller thread) {
  static Call of(Runnable learners) {
    FutureTask<Void> task = new FutureTask<>(learners, null);
    Caller thread = new Caller(task);
    thread.setDaemon(true);
    thread.start();
    return new Call(task, thread);
  }

  boolean isDone() {
    return task.isDone();
  }

  boolean waits() {
    return Set.of(WAITING, TIMED_WAITING).contains(thread.getState());
  }

  /** Waits without a time limit. */
  boolean waitsForGood() {
    return thread.getState() == WAITING;
  }

  /** Whether the learner's code interrupted the thread that called it. */
  boolean hasInterruptedItself() {
    return thread.interruptsItself;
  }

  /** Returns what the call threw, or null. */
  Exception thrown() {
    try {
      get();
      return null;
    } catch (Exception thrown) {
      return thrown;
    }
  }

  /** Throws what the call threw. */
  void get() throws Exception {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** The thread of a call. */
  static final class Caller extends Thread {
    private volatile boolean interruptsItself;

    private Caller(Runnable call) {
      super(call, "the worker");
    }

    @Override
    public void interrupt() {
      interruptsItself |= Thread.currentThread() == this;
      super.interrupt();
    }
  }
}
