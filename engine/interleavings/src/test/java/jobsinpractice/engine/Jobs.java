package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The jobs that a scenario saw, in the order in which it saw them. */
final class Jobs {
  private final List<UnitOfWork> seen = new ArrayList<>();
  private final Semaphore arrived = new Semaphore(0);

  static UnitOfWork job(int number) {
    return job("default", number);
  }

  static UnitOfWork job(String queue, int number) {
    return new UnitOfWork(queue, new byte[] {(byte) number});
  }

  void add(UnitOfWork unit) {
    addAll(Collections.singletonList(unit)); // null, if a processor was sent home
  }

  void addAll(List<UnitOfWork> units) {
    synchronized (this) {
      seen.addAll(units);
    }
    arrived.release(units.size());
  }

  synchronized List<UnitOfWork> all() {
    return List.copyOf(seen);
  }

  synchronized int size() {
    return seen.size();
  }

  /** Waits until there are so many more. */
  void await(int more) {
    arrived.acquireUninterruptibly(more);
  }

  synchronized int times(UnitOfWork unit) {
    int times = 0;
    for (UnitOfWork one : seen) if (one == unit) times++;
    return times;
  }

  /** Fails unless each of these was seen exactly once, and nothing else. */
  void mustBe(UnitOfWork... expected) {
    for (UnitOfWork unit : expected) {
      int times = times(unit);
      Together.check(times == 1, "job " + unit.payload()[0] + " was seen " + times + " times");
    }
    Together.check(size() == expected.length, "seen: " + size() + " jobs");
  }
}
