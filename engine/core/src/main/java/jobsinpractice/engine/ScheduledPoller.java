package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;

/**
 * Moves due jobs of one sorted set, schedule or retry, to their queues. Every process runs one for
 * each set; the script makes sure that a job is moved by one of them only.
 */
final class ScheduledPoller {
  private static final int BATCH = 500;

  /** Jobs of a megabyte each must not come 500 at once: Redis would miss its time to answer. */
  private static final int BATCH_BYTES = 4 << 20;

  /** Sidekiq's number. */
  static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

  private final Redis redis;
  private final String set;
  private final Clock clock;
  private final RandomGenerator random;
  private final Duration interval;

  /**
   * @param clock null to go by the clock of Redis, which is the same for the whole fleet
   * @param interval the fleet looks once in this time on average, whatever its size
   */
  ScheduledPoller(Redis redis, String set, Clock clock, RandomGenerator random, Duration interval) {
    this.redis = redis;
    this.set = set;
    this.clock = clock;
    this.random = random;
    this.interval = interval;
  }

  /** Moves all that is due; returns how many jobs that were. */
  int promoteDue() {
    int total = 0;
    while (true) {
      List<byte[]> due = due();
      if (due.size() == 1) return total;
      total += promote(due);
    }
  }

  /** Now, then the payloads. */
  @SuppressWarnings("unchecked") // the script's contract
  List<byte[]> due() {
    byte[] now = clock == null ? new byte[0] : Timestamps.score(clock.instant());
    List<byte[]> args =
        List.of(
            now, Keys.bytes(Integer.toString(BATCH)), Keys.bytes(Integer.toString(BATCH_BYTES)));
    return (List<byte[]>) redis.run(Script.DUE, List.of(Keys.bytes(set)), args);
  }

  /** Moves these jobs, except jobs that were moved or rescheduled since; returns how many. */
  int promote(List<byte[]> due) {
    Instant now = Timestamps.instant(Double.parseDouble(new String(due.get(0), US_ASCII)));
    SetTransfer moves = new SetTransfer(set, now).onlyDue();
    due.subList(1, due.size()).forEach(moves::toQueue);
    return moves.run(redis);
  }

  /** A random pause around the average, longer the more processes share the work. */
  Duration pause() {
    long processes = Math.max(1, livingProcesses());
    long average = interval.toMillis() * processes;
    // Few processes stay near their average, or two could both be late; many even out. As Sidekiq.
    long least = processes < 10 ? average / 2 : 0;
    return Duration.ofMillis(least + random.nextLong(average + 1));
  }

  /**
   * Counts the processes that have a heartbeat, and removes the others from their set, as Sidekiq
   * does. A killed process stays in it otherwise, and each would make the pauses longer for good.
   */
  private long livingProcesses() {
    String[] all = redis.call(jedis -> jedis.smembers(Keys.PROCESSES)).toArray(String[]::new);
    long living = all.length == 0 ? 0 : redis.call(jedis -> jedis.exists(all));
    if (living < all.length) removeDead(all);
    return living;
  }

  private void removeDead(String[] identities) {
    for (String identity : identities) {
      if (redis.<Boolean>call(jedis -> jedis.exists(identity))) continue;
      redis.call(jedis -> jedis.srem(Keys.PROCESSES, identity));
    }
  }
}
