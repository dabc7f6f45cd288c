package jobsinpractice.testkit.interleaving;

/**
 * One run of two threads of which exactly one runs at any time. A thread hands over at the chosen
 * points, when it waits for a lock, and when it ends.
 */
final class Execution {
  private static final int MOST_IN_A_ROW = 100;
  private static final int MOST_STEPS = 5_000;
  private static final long PATIENCE_MILLIS = 4_000;

  private final TwoThreads scenario;
  private final int[] switches;
  private final boolean[] done = new boolean[2];
  private final boolean[] blocked = new boolean[2];
  private final Object[] waiting = new Object[2];
  private final Throwable[] thrown = new Throwable[2];
  private final History history = new History();
  private int running;
  private int nextSwitch;
  private int points;
  private int pointsTogether = -1;
  private int inARow;
  private int atomic;
  private boolean deadlock;
  private volatile boolean abandoned;
  private volatile boolean stuck;

  /** Ends a thread of an order that was given up; no part of the learner's code. */
  private static final class Stop extends Error {
    private static final long serialVersionUID = 1;
  }

  /** One of the two threads. */
  static final class Explored extends Thread {
    final Execution execution;
    final History history;
    final int number;

    /** The atomic object whose function this thread is in; null for none. */
    private Object updated;

    Explored(Execution execution, int number) {
      super("lab thread " + (number + 1));
      this.execution = execution;
      this.history = execution.history;
      this.number = number;
      setDaemon(true);
    }

    /** Before a step. A function that is called again sees what was stored before. */
    void point() {
      execution.point(number);
      if (updated != null) {
        history.acquire(number, SharedObject.ordering(updated));
      }
    }

    /** Before and after a call, which runs in one piece if its object keeps its own order. */
    void atomic(Object receiver, String method, boolean begins) {
      SharedObject kind = SharedObject.of(receiver);
      if (SharedObject.mayRepeatItsFunction(receiver, method)) {
        updated = begins ? receiver : null;
      } else if (kind == SharedObject.CONCURRENT || kind == SharedObject.SYNCHRONIZED) {
        execution.atomic(begins);
      }
    }

    @Override
    public void run() {
      execution.run(number);
    }
  }

  /**
   * @param first the thread that runs first, 0 or 1
   * @param switches the points at which the running thread hands over, in ascending order
   */
  Execution(TwoThreads scenario, int first, int[] switches) {
    this.scenario = scenario;
    this.running = first;
    this.switches = switches.clone();
  }

  /** Runs both threads to their ends. */
  Execution play() {
    Explored[] threads = {new Explored(this, 0), new Explored(this, 1)};
    for (Explored thread : threads) {
      thread.start();
    }
    awaitBoth();
    for (Explored thread : threads) {
      thread.interrupt(); // one that is stuck in a call that blocks
      Monitors.forget(thread);
    }
    return this;
  }

  private synchronized void awaitBoth() {
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    int seen = -1;
    while (!(done[0] && done[1])) {
      if (seen != points) {
        seen = points;
        deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        stuck = true;
        abandon();
        return;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        stuck = true;
        abandon();
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void run(int me) {
    try {
      awaitTurn(me);
      if (me == 0) {
        scenario.first();
      } else {
        scenario.second();
      }
    } catch (Stop given) {
      // The other thread, or the test, has given this order up.
    } catch (Throwable error) {
      thrown[me] = error;
    }
    synchronized (this) {
      done[me] = true;
      atomic = 0;
      pointsTogether = pointsTogether < 0 ? points : pointsTogether;
      running = 1 - me;
      notifyAll();
    }
  }

  // -- what the hooks call ---------------------------------------------------------------------

  /** A point at which the other thread may run. */
  void point(int me) {
    if (abandoned) {
      throw new Stop();
    }
    blocked[1 - me] = false;
    if (atomic > 0) {
      return;
    }
    points++;
    if (points > MOST_STEPS) {
      stuck = true;
      abandon();
      throw new Stop();
    }
    if (nextSwitch < switches.length && switches[nextSwitch] <= points) {
      nextSwitch++;
      handOver(me);
    } else if (++inARow > MOST_IN_A_ROW) {
      handOver(me); // it spins until the other thread does something
    }
  }

  void release(int me, Object object) {
    history.release(me, object);
    blocked[1 - me] = false;
  }

  /** The call of an object that keeps its own order runs in one piece, with its callbacks. */
  void atomic(boolean begins) {
    atomic = Math.max(0, atomic + (begins ? 1 : -1));
  }

  /** This thread cannot go on before the other one has done something. */
  void block(int me) {
    if (abandoned) {
      throw new Stop();
    }
    blocked[me] = true;
    if (done[1 - me] || blocked[1 - me]) {
      deadlock = true;
      abandon();
      throw new Stop();
    }
    handOver(me);
  }

  /** Returns whether waiting can change anything. */
  boolean mayWait(int me) {
    return !done[1 - me] && !blocked[1 - me];
  }

  void pause(int me) {
    point(me);
    handOver(me);
  }

  void await(int me, Object monitor, boolean limited) {
    waiting[me] = monitor;
    while (waiting[me] != null) {
      if (limited && (done[1 - me] || blocked[1 - me])) {
        waiting[me] = null; // nothing else can happen, so the time passes
      } else {
        block(me);
      }
    }
  }

  void wake(int me, Object monitor) {
    if (waiting[1 - me] == monitor) {
      waiting[1 - me] = null;
      blocked[1 - me] = false;
    }
  }

  private void handOver(int me) {
    inARow = 0;
    if (!done[1 - me]) {
      synchronized (this) {
        running = 1 - me;
        notifyAll();
      }
      awaitTurn(me);
    }
  }

  private synchronized void awaitTurn(int me) {
    while (running != me && !abandoned) {
      try {
        wait();
      } catch (InterruptedException e) {
        abandoned = true;
      }
    }
    if (abandoned) {
      throw new Stop();
    }
  }

  private synchronized void abandon() {
    history.close();
    abandoned = true;
    notifyAll();
  }

  // -- the outcome -----------------------------------------------------------------------------

  /** Returns how many points this order had before the thread that ran last was alone. */
  int pointsTogether() {
    return pointsTogether < 0 ? points : pointsTogether;
  }

  Interleaving outcome() {
    if (stuck) {
      return null;
    }
    if (deadlock) {
      return ended(Interleaving.End.DEADLOCK, "", null);
    }
    Throwable error = thrown[0] != null ? thrown[0] : thrown[1];
    if (error != null) {
      return ended(Interleaving.End.THREW, String.valueOf(error), error);
    }
    return ended(Interleaving.End.RESULT, scenario.result(), null);
  }

  /** Returns the race that this order showed, or null. */
  Interleaving race() {
    return stuck ? null : history.race(switches.length);
  }

  private Interleaving ended(Interleaving.End end, String detail, Throwable error) {
    return new Interleaving(end, detail, error, history.steps(), switches.length);
  }
}
