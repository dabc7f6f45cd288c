package jobsinpractice.engine.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.exceptions.JedisDataException;

/** Looks at every living worker all the time, and notes what must not be. */
final class Watch implements AutoCloseable {
  private static final long LOOK_MILLIS = 250;

  /** What every limit in time allows for a busy machine. */
  static final long SLACK_MILLIS = Long.getLong("outsider.slack", 5_000);

  /** The engine gives a forgotten claim back within 10 s. */
  private static final long STUCK_MILLIS = 10_000 + SLACK_MILLIS;

  /** Of the 60 s that a heartbeat lives; it is written every 10 s. */
  private static final long LEAST_LIFE = 30;

  private static final long CALM_MILLIS = 20_000;
  private static final int MOST_CONNECTIONS = 40;

  /** MB after a collection, of 96. The bytes claimed are bounded, and so is what jobs leave. */
  private static final int MOST_LIVE = 70;

  private static final long LIVE_MILLIS = 60_000;
  private static final int MOST_THREADS = OutsiderWorkerMain.CONCURRENCY + 60;

  private final ChaosFleet fleet;
  private final Strangers strangers;
  private final List<String> faults;

  /** Milliseconds that something was wrong without a break, in calm. */
  private Map<String, Long> wrong = new HashMap<>();

  private Map<String, Long> stillWrong = new HashMap<>();
  private long worst;
  private final Thread thread = new Thread(this::run, "watch");
  private volatile boolean ended;

  Watch(ChaosFleet fleet, Strangers strangers, List<String> faults) {
    this.fleet = fleet;
    this.strangers = strangers;
    this.faults = faults;
    thread.setDaemon(true);
    thread.start();
  }

  /** The longest time (ms) that a claim was in flight and not run by a thread. */
  long worst() {
    return worst;
  }

  private void run() {
    try {
      long last = System.nanoTime();
      while (!ended) {
        Thread.sleep(LOOK_MILLIS);
        long now = System.nanoTime();
        long passed = Math.min(2 * LOOK_MILLIS, (now - last) / 1_000_000);
        last = now;
        stillWrong = new HashMap<>();
        for (Slot slot : fleet.slots) look(slot, passed);
        wrong = stillWrong;
      }
    } catch (InterruptedException e) {
      // ended
    } catch (RuntimeException e) {
      if (!ended) faults.add("the watch failed: " + e);
    }
  }

  private void look(Slot slot, long passed) {
    String identity = slot.identity();
    if (identity == null || !slot.serves()) return;
    Map<String, String> report = fleet.ledger.report(identity);
    if (report.isEmpty() || report.get("quiet").equals("true")) return;
    claims(slot, identity, passed);
    processors(slot, report, passed);
    heartbeat(slot, identity, passed);
    int connections = slot.proxy.links().size();
    if (connections > MOST_CONNECTIONS) {
      lasts(
          slot + " has " + connections + " connections",
          "connections" + identity,
          passed,
          SLACK_MILLIS);
    }
  }

  private void claims(Slot slot, String identity, long passed) {
    for (String queue : ChaosFleet.QUEUES) {
      String key = Keys.inFlight(identity, queue);
      if (strangers.occupied().contains(key)) continue;
      List<Direct.Flight> flights;
      try {
        flights = fleet.direct.inFlight(key);
      } catch (JedisDataException e) {
        // A stranger has occupied the key since, and may have left it already.
        lasts(key + " cannot be read: " + e.getMessage(), key, passed, STUCK_MILLIS);
        continue;
      }
      if (flights.isEmpty()) continue;
      Set<String> running = fleet.ledger.running(identity);
      for (Direct.Flight flight : flights) {
        if (running.contains(flight.number()) || mustWait(flight, queue)) continue;
        String what = "a claim of " + slot + " from " + queue + " runs in no thread: " + flight;
        String id = identity + queue + flight.number();
        if (fleet.calmMillis(slot) < 0) passed = 0;
        worst = Math.max(worst, lasts(what, id, passed, STUCK_MILLIS));
      }
    }
  }

  /** Its outcome has no place while a stranger occupies the key. */
  private boolean mustWait(Direct.Flight flight, String queue) {
    Set<String> occupied = strangers.occupied();
    if (occupied.contains(Keys.queue(queue))) return true;
    boolean performed = List.of("Row", "Slow", "Fat").contains(flight.type());
    return !performed && (occupied.contains(Keys.RETRY) || occupied.contains(Keys.DEAD));
  }

  private void processors(Slot slot, Map<String, String> report, long passed) {
    int processors = Integer.parseInt(report.get("processors"));
    int threads = Integer.parseInt(report.get("threads"));
    boolean started = Long.parseLong(report.get("millis")) > 10_000;
    if (processors < OutsiderWorkerMain.CONCURRENCY && started) {
      String what = slot + " has " + processors + " processor threads of ";
      lasts(what + OutsiderWorkerMain.CONCURRENCY, "processors" + slot, passed, SLACK_MILLIS);
    }
    int live = Integer.parseInt(report.get("live"));
    if (live > MOST_LIVE) {
      lasts(slot + " keeps " + live + " MB of its heap", "live" + slot, passed, LIVE_MILLIS);
    }
    if (threads > MOST_THREADS) {
      lasts(slot + " has " + threads + " threads", "threads" + slot, passed, SLACK_MILLIS);
    }
  }

  private void heartbeat(Slot slot, String identity, long passed) {
    if (fleet.calmMillis(slot) < CALM_MILLIS || strangers.occupied().contains(identity)) return;
    long life = fleet.direct.call(jedis -> jedis.ttl(identity));
    if (life < LEAST_LIFE) {
      lasts(
          slot + ": its heartbeat lives " + life + " s",
          "heartbeat" + identity,
          passed,
          SLACK_MILLIS);
    }
  }

  /** Returns how long, in milliseconds. */
  private long lasts(String what, String id, long passed, long most) {
    long millis = wrong.getOrDefault(id, 0L) + passed;
    stillWrong.put(id, millis);
    if (millis > most) faults.add(what + ", for " + millis + " ms");
    return millis;
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
