package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Fetcher.Recovered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the in-flight jobs of dead processes back to their queues, in order. Runs in every process,
 * all the time. A process is dead when its heartbeat has expired; the script looks again, so that a
 * live one is never robbed.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final int BATCH = 500;

  /** An empty list of a dead process is looked after for so long: a suspended process may wake. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Redis redis;
  private final Clock clock;

  Recovery(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  Recovered recover() {
    Recovered total = Recovered.NONE;
    for (String list : redis.call(jedis -> jedis.zrange(Keys.IN_FLIGHT, 0, -1))) {
      String[] owner = list.substring(Keys.IN_FLIGHT.length() + 1).split("\\|", 2);
      if (owner.length < 2 || redis.call(jedis -> jedis.exists(owner[0]))) continue;
      Recovered some = recover(owner[0], list, owner[1]);
      if (!some.equals(Recovered.NONE)) {
        LOG.warn(
            "Recovered from {}, queue {}: {} back in the queue; set aside in the dead set as poison"
                + " pills: {}",
            owner[0],
            owner[1],
            some.back() == 1 ? "1 job" : some.back() + " jobs",
            some.setAside());
      }
      total = total.plus(some);
      forget(list);
    }
    return total;
  }

  private Recovered recover(String owner, String list, String queue) {
    Recovered total = Recovered.NONE;
    List<byte[]> keys =
        List.of(
            Keys.bytes(owner),
            Keys.bytes(list),
            Keys.bytes(Keys.queue(queue)),
            Keys.bytes(Keys.DEAD));
    while (true) {
      // From the left: the newest claims. They go back first, so the oldest ends up first in line.
      List<byte[]> jobs = redis.call(jedis -> jedis.lrange(Keys.bytes(list), 0, BATCH - 1));
      if (jobs.isEmpty()) return total;
      Object answer = redis.run(Script.RECOVER, keys, args(jobs, queue));
      if (!(answer instanceof List<?> counts)) return total; // alive after all
      Recovered some =
          new Recovered(((Long) counts.get(0)).intValue(), ((Long) counts.get(1)).intValue());
      if (some.equals(Recovered.NONE)) return total; // another process was quicker
      total = total.plus(some);
    }
  }

  private List<byte[]> args(List<byte[]> jobs, String queue) {
    Instant now = clock.instant();
    List<byte[]> args = new ArrayList<>();
    args.add(Timestamps.score(now));
    args.add(Keys.bytes(Integer.toString(Limits.RECOVERIES)));
    args.add(Keys.bytes(Long.toString(Limits.RECOVERIES_KEPT.toSeconds())));
    for (byte[] payload : jobs) {
      UnitOfWork unit = new UnitOfWork(queue, payload);
      args.add(payload);
      args.add(Keys.bytes(Keys.recovered(Corpse.jidOf(unit))));
      args.add(
          Corpse.of(
              unit,
              "PoisonPill",
              "Its process died " + Limits.RECOVERIES + " times while running this job",
              now));
    }
    return args;
  }

  private void forget(String list) {
    double before = Timestamps.seconds(clock.instant().minus(REMEMBERED));
    Double beat = redis.call(jedis -> jedis.zscore(Keys.IN_FLIGHT, list));
    boolean empty = redis.call(jedis -> jedis.llen(list)) == 0;
    if (empty && beat != null && beat < before) {
      redis.call(jedis -> jedis.zrem(Keys.IN_FLIGHT, list));
    }
  }
}
