package jobsinpractice.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jobsinpractice.engine.internal.DaemonThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis answers this worker: says so once when it is lost, and once when it is back. */
final class Connectivity {
  private static final Logger LOG = LoggerFactory.getLogger(Connectivity.class);

  /**
   * While one thread calls the listeners, the others go on. A thread that meets a change meanwhile
   * reports it at its next step.
   */
  private enum State {
    UP,
    TELLING,
    DOWN
  }

  private final Listeners<? extends ConnectionListener> listeners;
  private final BooleanSupplier answers;
  private final BooleanSupplier takesWrites;
  private final Executor telling;

  /** What was logged in this outage: a second reason is news, the same one again is not. */
  private final Set<RedisUnavailable.Kind> logged = ConcurrentHashMap.newKeySet();

  private final AtomicReference<State> state = new AtomicReference<>(State.UP);
  private volatile long changed = System.nanoTime() - 1;

  Connectivity(Listeners<? extends ConnectionListener> listeners, BooleanSupplier answers) {
    this(listeners, answers, () -> true);
  }

  /**
   * @param answers asks Redis, on a connection that cannot have broken earlier
   * @param takesWrites asks Redis whether it would write now
   */
  Connectivity(
      Listeners<? extends ConnectionListener> listeners,
      BooleanSupplier answers,
      BooleanSupplier takesWrites) {
    this(listeners, answers, takesWrites, Runnable::run);
  }

  /**
   * @param telling on which thread listeners are called
   */
  Connectivity(
      Listeners<? extends ConnectionListener> listeners,
      BooleanSupplier answers,
      BooleanSupplier takesWrites,
      Executor telling) {
    this.listeners = listeners;
    this.answers = answers;
    this.takesWrites = takesWrites;
    this.telling = telling;
  }

  /**
   * @param since when the step began that failed (ns). One that began before Redis was back found
   *     out late about an outage that is over, not about a new one.
   */
  void lost(RedisUnavailable error, long since) {
    try {
      lostFor(error, since);
    } catch (RedisUnavailable fromANewConnection) {
      lostFor(fromANewConnection, since);
    }
  }

  private void lostFor(RedisUnavailable error, long since) {
    if (state.get() == State.DOWN && logged.add(error.kind())) LOG.warn(error.getMessage());
    if (state.get() != State.UP || onlyAConnection(error)) return;
    if (!turns(State.UP, since)) return;
    logged.add(error.kind());
    LOG.warn("{} Jobs that run go on; trying again.", error.getMessage());
    tell(listener -> listener.redisLost(error), State.DOWN, State.UP);
  }

  /**
   * @param since when the step began that Redis answered (ns). One that began before the outage was
   *     noticed says nothing about its end.
   */
  void answered(long since) {
    if (state.get() != State.DOWN || stillRefusesWrites()) return;
    if (!turns(State.DOWN, since)) return;
    logged.clear();
    LOG.warn("Redis is back; work goes on.");
    tell(ConnectionListener::redisBack, State.UP, State.DOWN);
  }

  private void tell(Consumer<ConnectionListener> event, State then, State otherwise) {
    try {
      telling.execute(
          () -> {
            listeners.tell(event);
            is(then);
          });
    } catch (Throwable e) {
      state.set(otherwise); // no thread available: reported at a later step
      throw e;
    }
  }

  /**
   * A thread for one event: a listener that blocks keeps the events after it, and not the
   * heartbeat, the claims, or the settlements of the thread that met the change.
   */
  static void onOwnThread(Runnable telling) {
    DaemonThread.start("redis-listeners", telling);
  }

  /** A step that only reads succeeds on a Redis that refuses every write. */
  private boolean stillRefusesWrites() {
    return logged.contains(RedisUnavailable.Kind.WRITES) && !takesWrites.getAsBoolean();
  }

  /** A thread may meet a connection that an outage broke long after Redis is back. */
  private boolean onlyAConnection(RedisUnavailable error) {
    if (error.kind() == RedisUnavailable.Kind.LOGIN) return false;
    boolean only = RedisErrors.onlyAConnection(error) && answers.getAsBoolean();
    if (only) LOG.debug("A connection broke, and Redis answers", error);
    return only;
  }

  private boolean turns(State from, long since) {
    if (state.get() != from || !state.compareAndSet(from, State.TELLING)) return false;
    boolean news = since - changed >= 0;
    if (!news) state.set(from);
    return news;
  }

  private void is(State now) {
    changed = System.nanoTime();
    state.set(now);
  }
}
