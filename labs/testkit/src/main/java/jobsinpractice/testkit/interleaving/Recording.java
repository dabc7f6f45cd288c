package jobsinpractice.testkit.interleaving;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * The steps of a learner's code on real threads, of which one part calls {@code start} and {@code
 * stop}, and the other part was started by the code. Public because the learner's code calls it.
 */
public final class Recording {
  private static final int THREADS = 0;
  private static final int CALLER = 1;

  private static volatile Recording current;

  private final Set<Thread> callers = new HashSet<>();
  private final Set<Thread> threads = new HashSet<>();
  private final RaceDetector races = new RaceDetector();
  private final History parts = new History();
  private final Object order = new Object();

  /** The locks that each side holds, and how often it has taken each. */
  private final List<Map<Object, Integer>> held =
      List.of(new IdentityHashMap<>(), new IdentityHashMap<>());

  private String race;
  private int timesLeft;
  private volatile int passed;

  Recording() {}

  static void begin(Recording recording) {
    current = recording;
  }

  static void end(Recording recording) {
    if (current == recording) {
      current = null;
    }
  }

  synchronized void callsOn(Thread caller) {
    if (!callers.isEmpty()) {
      order(CALLER, CALLER);
    }
    callers.add(caller);
  }

  /** What the caller did before its interrupt happened before what the thread does after it. */
  synchronized void wasInterrupted() {
    order(CALLER, THREADS);
  }

  private void order(int before, int after) {
    races.release(before, order);
    races.acquire(after, order);
  }

  /** Returns who takes this step. A thread knows all that was done before it was started. */
  private int me() {
    Thread me = Thread.currentThread();
    if (callers.contains(me)) {
      if (!threads.isEmpty() && threads.stream().noneMatch(Thread::isAlive)) {
        order(THREADS, CALLER); // the thread has ended, and a caller can have seen that
      }
      return CALLER;
    }
    if (threads.add(me)) {
      order(CALLER, THREADS);
    }
    return THREADS;
  }

  synchronized Optional<String> race() {
    return Optional.ofNullable(race);
  }

  // -- what the learner's code calls -------------------------------------------------------------

  /** Before a field is read or written; how is 1 for a write, plus 2 for a volatile field. */
  public static void field(Object owner, String name, int how) {
    Recording recording = current;
    if (recording != null && owner != null) {
      recording.access(owner, name, (how & 1) != 0, (how & 2) != 0);
    }
  }

  private synchronized void access(Object owner, String name, boolean write, boolean ordered) {
    int me = me();
    if (ordered) {
      Object part = parts.part(owner, name);
      if (write) {
        races.release(me, part);
      } else {
        races.acquire(me, part);
      }
      return;
    }
    // A wait for a signal gives the locks up, so their order is recorded with each access.
    Set<Object> locks = held.get(me).keySet();
    locks.forEach(lock -> races.acquire(me, lock));
    boolean unordered = races.access(me, owner, name, write);
    locks.forEach(lock -> races.release(me, lock));
    if (unordered && race == null) {
      race = name;
    }
  }

  /** After a lock was taken. */
  public static void enter(Object lock) {
    step(
        lock,
        (recording, me, known) -> {
          recording.races.acquire(me, known);
          recording.held.get(me).merge(known, 1, Integer::sum);
        });
  }

  /** Before a lock is released. */
  public static void exit(Object lock) {
    step(
        lock,
        (recording, me, known) -> {
          recording.races.release(me, known);
          recording
              .held
              .get(me)
              .computeIfPresent(known, (same, times) -> times == 1 ? null : times - 1);
        });
  }

  /** After a call of an object that keeps its own order. */
  public static void acquire(Object shared) {
    step(shared, (recording, me, known) -> recording.races.acquire(me, known));
  }

  /** Before a call of an object that keeps its own order. */
  public static void release(Object shared) {
    step(shared, (recording, me, known) -> recording.races.release(me, known));
  }

  /** Before a call of an object that keeps its own order, with an argument. */
  public static void releaseAndAcquire(Object shared) {
    release(shared);
    acquire(shared);
  }

  private interface Step {
    /**
     * @param known the shared object, as the recording knows it
     */
    void take(Recording recording, int me, Object known);
  }

  /** Takes this step in the recording of now, if there is one. */
  private static void step(Object shared, Step step) {
    Recording recording = current;
    if (recording != null && shared != null) {
      synchronized (recording) {
        step.take(recording, recording.me(), SharedObject.ordering(shared));
      }
    }
  }

  // -- time --------------------------------------------------------------------------------------

  synchronized void letTimePass(int times) {
    timesLeft = times;
  }

  int passedTimes() {
    return passed;
  }

  /** Returns whether the caller's wait is over because its time has passed. */
  public static boolean timePasses() {
    Recording recording = current;
    return recording != null && recording.passes();
  }

  private synchronized boolean passes() {
    if (!callers.contains(Thread.currentThread()) || passed >= timesLeft) {
      return false;
    }
    passed++;
    return true;
  }

  /** What {@code Future.get} does when its time has passed. */
  public static Object timeout() throws TimeoutException {
    throw new TimeoutException();
  }
}
