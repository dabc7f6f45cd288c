package jobsinpractice.engine.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Starts another worker wherever one has ended, and judges how it ended: as requested and in time,
 * or by itself.
 */
final class Supervisor {
  /** A stop ends at most 4 s after its timeout; the rest is for a busy machine. */
  static final long STOP_MILLIS = 4_000 + Watch.SLACK_MILLIS;

  private static final long LOOK_MILLIS = 200;

  private final ChaosFleet fleet;
  private final Strangers strangers;
  private final List<String> faults;
  private final AtomicInteger exits = new AtomicInteger();
  private final ScheduledExecutorService later;
  private volatile boolean ended;

  Supervisor(
      ChaosFleet fleet, Strangers strangers, List<String> faults, ScheduledExecutorService later) {
    this.fleet = fleet;
    this.strangers = strangers;
    this.faults = faults;
    this.later = later;
    for (Slot slot : fleet.slots) {
      later.scheduleWithFixedDelay(
          () -> look(slot), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** A job will end its process. */
  void mayExit() {
    exits.incrementAndGet();
  }

  private void look(Slot slot) {
    if (ended || slot.told() || slot.alive()) return;
    int code = slot.exitCode();
    if (code != OutsiderWorkerMain.NO_START && exits.decrementAndGet() < 0) {
      faults.add(slot + " ended by itself with exit code " + code);
    }
    again(slot);
  }

  private void again(Slot slot) {
    try {
      fleet.buried(slot.identity());
      if (!ended) slot.launch();
    } catch (IOException e) {
      faults.add(slot + " cannot be started: " + e);
    } catch (JedisException e) {
      // Redis has been away for longer than the ledger waits. The place must not stay empty.
      later.schedule(() -> again(slot), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** TERM; another process takes the place when this one is gone. */
  void deploy(Slot slot) {
    if (!slot.serves()) return;
    Runnable licence = licence(slot);
    slot.term();
    long sent = System.nanoTime();
    later.execute(
        () -> {
          if (!awaitsStop(slot, sent)) return;
          licence.run();
          again(slot);
        });
  }

  /**
   * What a stop could not write runs again. That is so of failed attempts while a stranger occupies
   * the retry or the dead set, and of every end while Redis cannot be reached: the worker logs it.
   */
  private Runnable licence(Slot slot) {
    String identity = slot.identity();
    Set<String> failing = fleet.failing(identity);
    Set<String> all = fleet.inFlight(identity);
    boolean occupied = strangers.occupyOutcomes();
    int before = strangers.visitsToOutcomes();
    return () -> {
      if (occupied || strangers.visitsToOutcomes() > before) {
        fleet.licensed(failing, slot + " could not write its failure at the stop");
      }
      if (slot.hasLogged("whose ends Redis did not take")) {
        fleet.licensed(all, slot + " could not write its end at the stop");
      }
    };
  }

  /** TSTP by way of Redis, as Sidekiq's pages send it; TERM after a while. */
  void quiet(Slot slot, long millis) {
    String identity = slot.identity();
    if (!slot.serves() || identity == null) return;
    slot.mayEnd();
    fleet.direct.call(jedis -> jedis.lpush(identity + "-signals", "TSTP"));
    later.schedule(
        () -> {
          Runnable licence = licence(slot);
          slot.term();
          if (!awaitsStop(slot, System.nanoTime())) return;
          licence.run();
          again(slot);
        },
        millis,
        TimeUnit.MILLISECONDS);
  }

  void kill(Slot slot) throws InterruptedException {
    if (!slot.serves()) return;
    slot.kill();
    slot.awaitEnd(10_000);
    again(slot);
  }

  private boolean awaitsStop(Slot slot, long sent) {
    try {
      long most = STOP_MILLIS + OutsiderWorkerMain.TIMEOUT.toMillis();
      boolean gone = slot.awaitEnd(2 * most);
      long millis = (System.nanoTime() - sent) / 1_000_000;
      if (!gone || millis > most) {
        faults.add(slot + " had not stopped " + millis + " ms after TERM");
      }
      return gone;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Stops all, for good. */
  void stopAll() {
    ended = true;
    fleet.slots.forEach(Slot::term);
    long sent = System.nanoTime();
    fleet.slots.forEach(slot -> awaitsStop(slot, sent));
  }
}
