package jobsinpractice.database;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Another worker, which runs on its own thread while the first one is stopped after a chosen step:
 * until it ends, or until it waits for the first one.
 *
 * <pre>{@code
 * SecondWorker<Boolean> second = new SecondWorker<>(database, () -> new Stock(pool2).take("mug"));
 * FaultPoints faults = new FaultPoints().pauseAfter(2, second::run);
 * boolean one = new Stock(faults.around(pool1)).take("mug");
 * boolean other = second.result();
 * }</pre>
 */
public final class SecondWorker<T> {
  /** Then the first worker goes on, whatever the second one waits for. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

  private final TestDatabase database;
  private final FutureTask<T> task;
  private boolean started;
  private boolean waited;

  public SecondWorker(TestDatabase database, Callable<T> code) {
    this.database = database;
    this.task = new FutureTask<>(code);
  }

  /** Starts it, and returns when it has ended, or when it waits for the caller's locks. */
  public void run() {
    Thread thread = start();
    long began = System.nanoTime();
    while (!task.isDone()) {
      try {
        task.get(1, TimeUnit.MILLISECONDS);
      } catch (TimeoutException running) {
        boolean late = System.nanoTime() - began > LONGEST;
        if (late || waits(thread)) {
          waited = true;
          return;
        }
      } catch (ExecutionException ended) {
        return; // result() throws it
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Thread start() {
    started = true;
    Thread thread = new Thread(task, "second worker");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Returns whether the thread is about to try the insert of a unique key once more, in H2. */
  private static boolean triesKeyAgain(Thread thread) {
    boolean unique = false;
    boolean refused = false;
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getMethodName().equals("getDuplicateKeyException")) {
        return false; // refused for good
      }
      refused |= frame.getClassName().equals("org.h2.message.DbException");
      unique |= refused && frame.getMethodName().equals("checkUnique");
    }
    return unique;
  }

  /**
   * H2 does not show that an insert waits for a key of another transaction: it tries again and
   * again instead. Most of that time it makes the exception that it then catches.
   */
  private boolean triesAgain(Thread thread) {
    if (database.kind() != DatabaseKind.H2) {
      return false;
    }
    for (int look = 0; look < 20; look++) {
      if (triesKeyAgain(thread)) {
        return true;
      }
    }
    return false;
  }

  private boolean waits(Thread thread) {
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
    boolean forJavaLock = info != null && info.getLockOwnerId() == Thread.currentThread().getId();
    try {
      return forJavaLock || triesAgain(thread) || database.waitsForLock();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not show who waits for a lock", e);
    }
  }

  /** Returns whether it has been started: false if the first worker has fewer steps. */
  public boolean started() {
    return started;
  }

  /** Returns whether it had to wait until the first worker went on. */
  public boolean waited() {
    return waited;
  }

  /** Returns its result when it has ended, or throws what it threw. */
  public T result() throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }
}
