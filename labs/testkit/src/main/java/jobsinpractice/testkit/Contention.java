package jobsinpractice.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Calls a learner's object from two threads at the same time, again and again, until the threads
 * have certainly collided. Each round begins when both threads are proven to be on a core. A counter
 * with a known race runs in the same loop as a control: the rounds end when the control has lost
 * {@value #LOST_BY_THE_CONTROL} updates, so that luck decides nothing. A machine that is too busy to run both
 * threads at once ends the rounds after two seconds; then fewer collisions were tried.
 *
 * <pre>{@code
 * Contention.run(ConnectionErrors::new, (errors, thread) -> errors.redisLost(error),
 *     (errors, calls) -> CONNECTION.expect(calls, "connection errors").got(errors.count()) …);
 * }</pre>
 */
public final class Contention<T> {
  private static final int CALLS = 1_000;
  private static final int LOST_BY_THE_CONTROL = 1_000;
  private static final int FEWEST_ROUNDS = 5;
  private static final int MOST_ROUNDS = 300;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
  private static final long TOGETHER = TimeUnit.MICROSECONDS.toNanos(20);

  private final List<T> objects = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Throwable> thrown = new AtomicReference<>();
  private final Supplier<T> fresh;
  private final Call<T> call;
  private volatile int turn;
  private volatile int control;
  private volatile T object;
  private volatile boolean over;
  private volatile boolean fast;
  private final long began = System.nanoTime();
  private int lost;

  private Contention(Supplier<T> fresh, Call<T> call) {
    this.fresh = fresh;
    this.call = call;
  }

  /** One call of the learner's object, by thread 0 or thread 1. */
  @FunctionalInterface
  public interface Call<T> {
    void on(T object, int thread);
  }

  /** Checks an object after its round; {@code calls} is the number of calls by both threads. */
  @FunctionalInterface
  public interface Check<T> {
    void after(T object, int calls);
  }

  /**
   * Runs rounds with a fresh object each, and then checks every object.
   *
   * @return what an object threw at one of the threads, or null
   */
  public static <T> Throwable run(Supplier<T> fresh, Call<T> call, Check<T> check) {
    Contention<T> race = new Contention<>(fresh, call);
    List<Thread> threads = List.of(race.thread(0), race.thread(1));
    threads.forEach(Thread::start);
    threads.forEach(race::join);
    if (race.thrown.get() != null) {
      return race.thrown.get();
    }
    if (race.objects.isEmpty()) {
      race.objects.add(race.oneAfterTheOther()); // never untested, however busy the machine
    }
    race.objects.forEach(object -> check.after(object, 2 * CALLS));
    return null;
  }

  private T oneAfterTheOther() {
    T object = fresh.get();
    for (int i = 0; i < 2 * CALLS; i++) {
      call.on(object, i % 2);
    }
    return object;
  }

  private Thread thread(int number) {
    Thread thread = new Thread(() -> rounds(number), "lab contention " + number);
    thread.setDaemon(true);
    return thread;
  }

  private void rounds(int number) {
    try {
      for (int round = 0; round < MOST_ROUNDS && !over; round++) {
        if (number == 0) {
          begin();
        }
        if (!pass(number) || !meet(number)) {
          return;
        }
        T mine = object;
        for (int i = 0; i < CALLS; i++) {
          control++; // loses updates, on purpose
          call.on(mine, number);
        }
        if (!pass(number)) {
          return;
        }
        if (number == 0) {
          end(mine, round);
        }
        if (!pass(number)) {
          return;
        }
      }
    } catch (Throwable e) {
      thrown.compareAndSet(null, e);
    } finally {
      over = true;
    }
  }

  private void begin() {
    control = 0;
    object = fresh.get();
  }

  private void end(T done, int round) {
    objects.add(done);
    lost += 2 * CALLS - control;
    boolean enough = lost >= LOST_BY_THE_CONTROL && round + 1 >= FEWEST_ROUNDS;
    over |= enough;
  }

  /** Both threads are here; returns false when the other one has ended. */
  private boolean pass(int number) {
    return exchange(number) >= 0;
  }

  /** Three fast exchanges in a row: both threads are on a core now. */
  private boolean meet(int number) {
    int inARow = 0;
    boolean apart = Runtime.getRuntime().availableProcessors() == 1;
    for (int i = 0; i < 3 || !apart && inARow < 3; i++) {
      long nanos = exchange(number);
      if (nanos < 0) {
        return false;
      }
      inARow = together(number, nanos) ? inARow + 1 : 0;
    }
    return true;
  }

  /** Thread 0 measures, and thread 1 learns what it measured, so that both leave together. */
  private boolean together(int number, long nanos) {
    if (number == 0) {
      fast = nanos < TOGETHER;
    }
    exchange(number);
    return fast;
  }

  /** Thread 0 passes the turn to thread 1 and waits for it to come back; returns nanoseconds. */
  private long exchange(int number) {
    if (over) {
      return -1; // an exchange was given up, so the turn means nothing any more
    }
    long start = System.nanoTime();
    if (number == 0) {
      turn++;
    }
    int odd = number == 0 ? 0 : 1;
    while ((turn & 1) != odd) {
      // On a machine too busy to run both threads at once, what was seen until now decides.
      if (over || System.nanoTime() - began > PATIENCE) {
        over = true;
        return -1;
      }
      Thread.onSpinWait();
    }
    if (number == 1) {
      turn++;
    }
    return System.nanoTime() - start;
  }

  private void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      over = true;
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was cut off", e);
    }
  }
}
