package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * Queues in memory, in the place of Redis. A wait for a job ends when one arrives, or when {@link
 * #wake} was called: that also stands for the 3 s after which Redis ends it.
 */
final class InMemoryFetcher implements Fetcher {
  private final List<String> queues;
  private final int waiters;
  private final List<UnitOfWork> waiting = new ArrayList<>();
  final Jobs claimed = new Jobs();
  final Jobs settled = new Jobs();
  final Jobs requeued = new Jobs();
  final Jobs handedBack = new Jobs();
  private boolean woken;
  private int waits;
  boolean wakeFails;

  InMemoryFetcher(int waiters, String... queues) {
    this.waiters = waiters;
    this.queues = List.of(queues);
  }

  synchronized void push(UnitOfWork unit) {
    waiting.add(unit);
    notifyAll();
  }

  @Override
  public List<String> queues() {
    return queues;
  }

  @Override
  public int waiters() {
    return waiters;
  }

  @Override
  public synchronized List<UnitOfWork> claim(int most) {
    List<UnitOfWork> units = new ArrayList<>();
    while (units.size() < most && !waiting.isEmpty()) units.add(waiting.remove(0));
    claimed.addAll(units);
    return units;
  }

  @Override
  public synchronized UnitOfWork claimOrWait(String queue) {
    waits++;
    notifyAll();
    UnitOfWork unit;
    while ((unit = oldest(queue)) == null && !woken) sleep();
    if (unit != null) claimed.add(unit);
    waits--;
    return unit;
  }

  private UnitOfWork oldest(String queue) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).queue().equals(queue)) return waiting.remove(i);
    }
    return null;
  }

  /** Waits until this many waits for a job are under way. */
  synchronized void awaitWaits(int underWay) {
    while (waits < underWay) sleep();
  }

  private void sleep() {
    try {
      wait();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public synchronized void wake() {
    if (wakeFails) throw new RedisUnavailable("Redis does not answer", null);
    woken = true;
    notifyAll();
  }

  /** Written once each: {@link SettlementWriter} sees to that, and is checked on its own. */
  @Override
  public synchronized void settle(List<Settlement> settlements) {
    for (Settlement settlement : settlements) {
      if (handedBack.times(settlement.unit()) > 0) continue; // no longer in flight
      boolean back = settlement.outcome() instanceof Outcome.Requeue;
      (back ? requeued : settled).add(settlement.unit());
    }
  }

  /** Hands back what is still in flight. */
  @Override
  public synchronized void close() {
    for (UnitOfWork unit : claimed.all()) {
      if (ended(unit) == 0) handedBack.add(unit);
    }
  }

  /** How often the claim was settled, given back, or handed back. */
  int ended(UnitOfWork unit) {
    return settled.times(unit) + requeued.times(unit) + handedBack.times(unit);
  }
}
