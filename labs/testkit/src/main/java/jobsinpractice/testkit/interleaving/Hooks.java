package jobsinpractice.testkit.interleaving;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;
import jobsinpractice.testkit.interleaving.Execution.Explored;

/**
 * What instrumented code calls before its steps. On any other thread than the two explored ones,
 * nothing happens, except that monitors stay exclusive. Public because the learner's code calls it.
 */
public final class Hooks {
  private Hooks() {}

  private static Explored me() {
    return Thread.currentThread() instanceof Explored thread ? thread : null;
  }

  // -- fields ----------------------------------------------------------------------------------

  /** Before a field is read or written; the owner of a static field is its class. */
  public static void field(Object owner, String name, int how, String where) {
    Explored me = me();
    if (me == null || owner == null) {
      return;
    }
    boolean write = (how & 1) != 0;
    boolean ordered = (how & 2) != 0;
    me.point();
    me.history.step(me.number, where + (write ? " writes " : " reads ") + name);
    if (!ordered) {
      me.history.access(me.number, owner, name, write, name);
    } else if (write) {
      me.execution.release(me.number, me.history.part(owner, name));
    } else {
      me.history.acquire(me.number, me.history.part(owner, name));
    }
  }

  /** The value that was read, or will be written. */
  public static void value(Object value) {
    Explored me = me();
    if (me != null && ShownValue.isShort(value)) {
      me.history.value(String.valueOf(value));
    }
  }

  /** Before an element of an array is read or written. */
  public static void element(String where) {
    Explored me = me();
    if (me != null) {
      me.point();
      me.history.step(me.number, where + " uses an array's element");
    }
  }

  // -- monitors and locks ----------------------------------------------------------------------

  public static void enter(Object monitor, String where) {
    Explored me = me();
    if (me == null) {
      while (!Monitors.tryEnter(monitor, 1)) {
        Thread.yield();
      }
      return;
    }
    until(me, () -> Monitors.tryEnter(monitor, 1), monitor, where, "enters");
  }

  public static void exit(Object monitor, String where) {
    Monitors.exit(monitor);
    Explored me = me();
    if (me != null) {
      me.history.step(me.number, where + " leaves " + me.history.lock(monitor));
      me.execution.release(me.number, monitor);
    }
  }

  public static void lock(Object lock, String where) {
    Explored me = me();
    if (me == null) {
      ((Lock) lock).lock();
    } else {
      until(me, ((Lock) lock)::tryLock, lock, where, "takes");
    }
  }

  /** {@code tryLock} with a timeout: the time passes when the other thread cannot go on. */
  public static boolean tryLock(Object lock, long time, TimeUnit unit, String where) {
    Explored me = me();
    if (me == null) {
      return ((Lock) lock).tryLock();
    }
    me.point();
    while (!((Lock) lock).tryLock()) {
      if (!me.execution.mayWait(me.number)) {
        return false;
      }
      me.execution.block(me.number);
    }
    me.history.step(me.number, where + " takes " + me.history.lock(lock));
    me.history.acquire(me.number, SharedObject.ordering(lock));
    return true;
  }

  public static long stamped(Object lock, boolean write, String where) {
    StampedLock stamps = (StampedLock) lock;
    Explored me = me();
    if (me == null) {
      return write ? stamps.writeLock() : stamps.readLock();
    }
    long[] stamp = new long[1];
    BooleanSupplier attempt =
        () -> (stamp[0] = write ? stamps.tryWriteLock() : stamps.tryReadLock()) != 0;
    until(me, attempt, lock, where, "takes");
    return stamp[0];
  }

  public static void acquire(Object semaphore, String where) throws InterruptedException {
    Explored me = me();
    if (me == null) {
      ((Semaphore) semaphore).acquire();
    } else {
      until(me, ((Semaphore) semaphore)::tryAcquire, semaphore, where, "takes a permit of");
    }
  }

  private static void until(
      Explored me, BooleanSupplier attempt, Object lock, String where, String verb) {
    String name = " " + me.history.lock(lock);
    enter(me, attempt, lock, where + " waits for" + name, where + " " + verb + name);
  }

  private static void enter(
      Explored me, BooleanSupplier attempt, Object lock, String waits, String text) {
    me.point();
    while (!attempt.getAsBoolean()) {
      me.history.step(me.number, waits);
      me.execution.block(me.number);
    }
    me.history.step(me.number, text);
    me.history.acquire(me.number, SharedObject.ordering(lock));
  }

  /**
   * Before a call that waits for a result or for a latch: lets the other thread run as long as it
   * can. What a third thread will do is waited for as usual, by the call itself.
   */
  public static void result(Object waited, String where) {
    Explored me = me();
    if (me == null || isReady(waited)) {
      return;
    }
    me.point();
    if (!isReady(waited)) {
      me.history.step(me.number, where + " waits for a " + SharedObject.name(waited));
    }
    while (!isReady(waited) && me.execution.mayWait(me.number)) {
      me.execution.block(me.number);
    }
  }

  private static boolean isReady(Object waited) {
    return waited instanceof Future<?> future && future.isDone()
        || waited instanceof CountDownLatch latch && latch.getCount() == 0;
  }

  public static void await(Object monitor, long millis, String where) throws InterruptedException {
    Explored me = me();
    int times = Monitors.leave(monitor);
    if (me == null) {
      Thread.sleep(1); // a wake-up without a reason, which correct code expects
    } else {
      me.history.step(me.number, where + " waits");
      me.execution.release(me.number, monitor);
      me.execution.await(me.number, monitor, millis > 0);
    }
    while (!Monitors.tryEnter(monitor, times)) {
      if (me == null) {
        Thread.yield();
      } else {
        me.execution.block(me.number);
      }
    }
    if (me != null) {
      me.history.acquire(me.number, monitor);
    }
  }

  public static void wake(Object monitor, String where) {
    Explored me = me();
    if (me != null) {
      me.history.step(me.number, where + " notifies");
      me.execution.wake(me.number, monitor);
    }
  }

  /** In the place of {@code Thread.sleep}, {@code yield}, and {@code onSpinWait}. */
  public static void pause(long millis) throws InterruptedException {
    Explored me = me();
    if (me == null) {
      Thread.sleep(millis);
    } else {
      me.execution.pause(me.number);
    }
  }

  // -- calls -----------------------------------------------------------------------------------

  /** Before a call of a function that the learner's code was given, such as a loader. */
  public static void function(String method, String where) {
    Explored me = me();
    if (me != null) {
      me.point();
      me.history.step(me.number, where + " calls " + method);
    }
  }

  /** Before a call of the JDK; without its arguments of primitive types. */
  public static void call(
      Object receiver, Object[] arguments, String owner, String method, String where) {
    Explored me = me();
    if (me == null) {
      return;
    }
    if (receiver != null) {
      use(me, receiver, method, SharedObject.writes(receiver, method), where);
    }
    for (Object argument : arguments) {
      if (argument instanceof Collection || argument instanceof Map) {
        use(me, argument, method, SharedObject.changesArgument(owner, method), where);
      }
    }
    me.atomic(receiver, method, true);
  }

  /** After the same call, unless it threw; a result of a primitive type is null. */
  public static void returned(Object result, Object receiver, String method) {
    Explored me = me();
    if (me == null) {
      return;
    }
    me.atomic(receiver, method, false);
    if (SharedObject.publishes(receiver)) {
      me.execution.release(me.number, SharedObject.ordering(receiver));
    }
    boolean element = method.equals("next") && !(result instanceof Map.Entry);
    if (result != null
        && receiver != null
        && !element
        && SharedObject.returnsView(receiver, method)) {
      me.history.view(result, receiver);
    }
  }

  private static void use(Explored me, Object object, String method, boolean write, String where) {
    Object base = me.history.base(object);
    SharedObject kind = SharedObject.of(base);
    if (kind == SharedObject.OTHER || SharedObject.onlyPrepares(object, method)) {
      return;
    }
    String name = SharedObject.name(base);
    String text = where + " " + name + "." + method;
    boolean itsOwnLock = kind == SharedObject.SYNCHRONIZED && !SharedObject.isView(object);
    if (itsOwnLock) {
      enter(me, () -> Monitors.tryEnter(base, 1), base, where + " waits for " + name, text);
    } else {
      me.point();
      me.history.step(me.number, text);
    }
    if (kind == SharedObject.CONCURRENT) {
      me.history.acquire(me.number, SharedObject.ordering(base));
      me.execution.release(me.number, SharedObject.ordering(base));
    } else {
      me.history.access(me.number, base, "", write, name);
    }
    if (itsOwnLock) {
      Monitors.exit(base);
      me.execution.release(me.number, base);
    }
  }
}
