package jobsinpractice.lab8;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Fetcher;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.UnitOfWork;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Given. Puts your {@link InFlight} where the engine expects a fetcher: between Redis and the
 * threads that run jobs. {@code Worker.builder(redis).fetcher(SafeFetcher::new)} uses it. It does
 * not support paused queues.
 */
final class SafeFetcher implements Fetcher {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int LOOKS = 100;

  private final Setup setup;
  private final InFlight inFlight;
  private boolean woken;

  SafeFetcher(Setup setup) {
    this.setup = setup;
    this.inFlight = new InFlight(setup.redis(), setup.clock(), setup.identity());
  }

  @Override
  public List<String> queues() {
    return setup.queues();
  }

  @Override
  public List<UnitOfWork> claim(int most) {
    List<UnitOfWork> units = new ArrayList<>();
    for (String queue : setup.order().next()) {
      if (units.size() < most) {
        inFlight
            .claim(queue, most - units.size())
            .forEach(payload -> units.add(new UnitOfWork(queue, payload)));
      }
    }
    return units;
  }

  /** Looks every 20 ms; the engine's own fetcher waits in Redis instead (BLMOVE). */
  @Override
  public UnitOfWork claimOrWait(String queue) {
    for (int look = 0; look < LOOKS && !wokenOrPaused(look); look++) {
      List<byte[]> claimed = inFlight.claim(queue, 1);
      if (!claimed.isEmpty()) {
        return new UnitOfWork(queue, claimed.get(0));
      }
    }
    return null;
  }

  private synchronized boolean wokenOrPaused(int look) {
    try {
      if (look > 0 && !woken) {
        wait(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
    boolean now = woken;
    woken = false;
    return now;
  }

  @Override
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  @Override
  public void settle(List<Settlement> settlements) {
    for (Settlement settlement : settlements) {
      UnitOfWork unit = settlement.unit();
      Ending ending = Ending.of(settlement.outcome(), unit.queue(), unit.payload());
      inFlight.settle(unit.queue(), unit.payload(), ending);
    }
  }

  /** Registers this process's in-flight lists, with every heartbeat. */
  @Override
  public void beat() {
    double now = Timestamps.seconds(setup.clock().instant());
    for (String queue : queues()) {
      setup.redis().call(jedis -> jedis.zadd(Keys.IN_FLIGHT, now, inFlight.list(queue)));
    }
  }

  /** Looks through the in-flight lists of all other processes, every ten seconds. */
  @Override
  public Recovered recover() {
    int taken = 0;
    for (String list : setup.redis().call(jedis -> jedis.zrange(Keys.IN_FLIGHT, 0, -1))) {
      String[] owner = list.substring(Keys.IN_FLIGHT.length() + 1).split("\\|", 2);
      if (owner.length == 2 && !owner[0].equals(setup.identity())) {
        int some = inFlight.recover(owner[0], owner[1]);
        if (some > 0) {
          LOG.warn("Recovered {} in flight of {}, queue {}", some, owner[0], owner[1]);
        }
        taken += some;
      }
    }
    return new Recovered(taken, 0);
  }

  /** Ends an orderly stop. A list that is not empty stays registered, so recovery finds it. */
  @Override
  public void close() {
    for (String queue : queues()) {
      String list = inFlight.list(queue);
      inFlight.handBack(queue);
      if (setup.redis().call(jedis -> jedis.llen(list)) == 0) {
        setup.redis().call(jedis -> jedis.zrem(Keys.IN_FLIGHT, list));
      }
    }
  }
}
