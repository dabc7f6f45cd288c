package jobsinpractice.lab1;

import static java.lang.Thread.State.TIMED_WAITING;

import java.lang.StackWalker.StackFrame;
import java.util.List;
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
  private volatile List<StackFrame> place = List.of();
  private volatile List<StackFrame> placeBefore = List.of();
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
    placeBefore = place;
    place = learnersCalls();
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

  /** The nearest calls of the learner's code: a loop that calls itself can be very deep. */
  private static List<StackFrame> learnersCalls() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().startsWith("java."))
                    .filter(frame -> !frame.getClassName().equals(Lines.class.getName()))
                    .limit(8)
                    .toList());
  }

  /**
   * Returns the place in the learner's code that called the last line, such as {@code
   * LoggerThread.java:53}, if the line before was called at another place; otherwise "".
   */
  String anotherPlace() {
    List<StackFrame> last = place;
    List<StackFrame> before = placeBefore;
    if (last.size() != before.size()) {
      return "";
    }
    for (int i = last.size() - 1; i >= 0; i--) {
      StackFrame frame = last.get(i);
      if (frame.getByteCodeIndex() != before.get(i).getByteCodeIndex()
          || !frame.getMethodName().equals(before.get(i).getMethodName())) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
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

  /** Returns the method in which the thread waits with a time limit, or "". */
  String waitsIn() {
    Thread printing = thread;
    if (!waitsByItself()) {
      return "";
    }
    StackTraceElement method = null;
    for (StackTraceElement call : printing.getStackTrace()) {
      if (!call.getClassName().matches("(java|jdk)\\..*")) {
        return method == null ? "" : nameOf(method);
      }
      method = call;
    }
    return ""; // the thread of a pool waits for its next task
  }

  private static String nameOf(StackTraceElement method) {
    return method.getClassName().replaceAll(".*[.$]", "") + "." + method.getMethodName();
  }

  boolean threadIsAlive() {
    return thread != null && thread.isAlive();
  }

  /** What ended the thread, if an exception of the learner's or of the line did. */
  Throwable diedOf() {
    return diedOf instanceof HandTime.TestIsOver ? null : diedOf;
  }

  /**
   * Returns the place in the learner's code where the thread died, as in ", at X.java:53", or "".
   */
  String diedAt() {
    return Stream.of(diedOf.getStackTrace())
        .filter(call -> call.getClassName().startsWith(LoggerThread.class.getName()))
        .findFirst()
        .map(call -> ", at " + call.getFileName() + ":" + call.getLineNumber())
        .orElse("");
  }

  /** Whether the learner's own code waits with a time limit, as in Thread.sleep. */
  boolean learnerWaits() {
    Thread printing = thread;
    return printing != null
        && printing.getState() == TIMED_WAITING
        && Stream.of(printing.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.matches("(java|jdk)\\..*"))
            .findFirst()
            .filter(name -> name.startsWith(LoggerThread.class.getName()))
            .isPresent();
  }

  @Override
  public void close() {
    over = true;
    release();
  }
}
