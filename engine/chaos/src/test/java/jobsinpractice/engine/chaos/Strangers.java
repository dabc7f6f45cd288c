package jobsinpractice.engine.chaos;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.RedisClient;

/**
 * Another program writes under the engine's keys: values of a wrong type and members that do not
 * belong there. What was there before is put aside and comes back with the end of it.
 */
final class Strangers {
  private static final String OCCUPY =
      """
      if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
      if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('RENAME', KEYS[1], KEYS[2]) end
      redis.call(unpack(ARGV))
      return 1
      """;

  /** What the engine wrote in its right type meanwhile stays. */
  private static final String LEAVE =
      """
      if redis.call('TYPE', KEYS[1]).ok ~= ARGV[1] then redis.call('DEL', KEYS[1]) end
      if redis.call('EXISTS', KEYS[2]) == 0 then return 0 end
      if redis.call('EXISTS', KEYS[1]) == 0 then return redis.call('RENAME', KEYS[2], KEYS[1]) end
      if ARGV[1] == 'zset' then redis.call('ZUNIONSTORE', KEYS[1], 2, KEYS[1], KEYS[2], 'AGGREGATE', 'MAX') end
      if ARGV[1] == 'set' then redis.call('SUNIONSTORE', KEYS[1], KEYS[1], KEYS[2]) end
      if ARGV[1] == 'string' then redis.call('INCRBY', KEYS[1], redis.call('GET', KEYS[2])) end
      if ARGV[1] == 'list' then
        while redis.call('LMOVE', KEYS[2], KEYS[1], 'LEFT', 'RIGHT') do end
      end
      return redis.call('DEL', KEYS[2])
      """;

  private static final List<String> MEMBERS =
      List.of(
          "x",
          "",
          "inflight",
          "inflight:",
          "inflight:|",
          "inflight:a",
          "inflight:a|",
          "inflight:|b",
          "inflight:a|b|c",
          "inflight:host:1:000000000001",
          "inflight:\u0000|\n",
          "queue:default",
          "queues",
          "ü".repeat(2_000));

  private final ChaosFleet fleet;
  private final Pushing pushing;
  private final ScheduledExecutorService later;
  private final Set<String> occupied = ConcurrentHashMap.newKeySet();
  private final AtomicInteger visitsToOutcomes = new AtomicInteger();
  private volatile boolean statsWereOccupied;

  Strangers(ChaosFleet fleet, Pushing pushing, ScheduledExecutorService later) {
    this.fleet = fleet;
    this.pushing = pushing;
    this.later = later;
  }

  /** Keys that hold a value of a wrong type now. */
  Set<String> occupied() {
    return occupied;
  }

  /** Whether failed attempts cannot be written down now. */
  boolean occupyOutcomes() {
    return occupied.contains(Keys.RETRY) || occupied.contains(Keys.DEAD);
  }

  /** How often that has begun. */
  int visitsToOutcomes() {
    return visitsToOutcomes.get();
  }

  /** What was counted meanwhile is nowhere. */
  boolean statsWereOccupied() {
    return statsWereOccupied;
  }

  void visit(Plan.Trouble trouble) {
    String identity = fleet.slots.get(trouble.worker()).identity();
    int millis = trouble.millis();
    switch (trouble.form(15)) {
      case 0, 1 -> membersOfInFlight(trouble.variant(), millis);
      case 2 -> claimsOfAnUnknownProcess();
      case 3 -> occupy(Keys.queue("low"), "list", trouble.variant(), millis);
      case 4 -> occupy(Keys.RETRY, "zset", trouble.variant(), millis);
      case 5 -> occupy(Keys.DEAD, "zset", trouble.variant(), millis);
      case 6 -> occupy(Keys.PAUSED, "set", trouble.variant(), millis);
      case 7 -> occupy(Keys.PROCESSES, "set", trouble.variant(), millis);
      case 8 -> occupy(Keys.SCHEDULE, "zset", trouble.variant(), millis);
      case 9 -> occupy(Keys.QUEUES, "set", trouble.variant(), millis);
      case 10 -> occupy(Keys.IN_FLIGHT, "zset", trouble.variant(), millis);
      case 11 -> {
        statsWereOccupied = true;
        occupy(Keys.PROCESSED, "string", trouble.variant(), millis);
      }
      case 12 -> occupy("recovery", "hash", trouble.variant(), millis);
      case 13 -> {
        if (identity != null) occupy(identity, "hash", trouble.variant(), millis);
      }
      default -> {
        if (identity == null) return;
        occupy(Keys.inFlight(identity, "default"), "list", trouble.variant(), millis);
      }
    }
  }

  private void membersOfInFlight(int seed, int millis) {
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      String member = MEMBERS.get(random.nextInt(MEMBERS.size()));
      double score = random.nextBoolean() ? 1 : Double.POSITIVE_INFINITY;
      later(millis, jedis -> jedis.zrem(Keys.IN_FLIGHT, member));
      if (!occupied.contains(Keys.IN_FLIGHT)) {
        fleet.direct.call(jedis -> jedis.zadd(Keys.IN_FLIGHT, score, member));
      }
    }
  }

  /** A process that is not one of ours died, and its claims must come back. */
  private void claimsOfAnUnknownProcess() {
    if (occupied.contains(Keys.IN_FLIGHT)) return;
    String number = pushing.number();
    String list = Keys.IN_FLIGHT + ":elsewhere:1:" + "0".repeat(12) + "|low";
    String job =
        "{\"outsider\":true,\"class\":\"Row\",\"args\":["
            + number
            + "],\"jid\":\"f"
            + number
            + "\"}";
    fleet.direct.call(
        jedis -> {
          jedis.zadd(Keys.IN_FLIGHT, 1, list);
          return jedis.lpush(list, job);
        });
    pushing.pushedElsewhere(number);
  }

  /**
   * @param right the type of the engine's own value
   */
  private void occupy(String key, String right, int variant, int millis) {
    if (!occupied.add(key)) return;
    if (key.equals(Keys.RETRY) || key.equals(Keys.DEAD)) visitsToOutcomes.incrementAndGet();
    List<String> command =
        right.equals("string") || variant % 2 == 0 && !right.equals("hash")
            ? List.of("HSET", key, "some", "body's")
            : List.of("SET", key, "a stranger's");
    fleet.direct.call(jedis -> jedis.eval(OCCUPY, keys(key), command));
    later(
        millis,
        jedis -> {
          jedis.eval(LEAVE, keys(key), List.of(right));
          occupied.remove(key);
          return null;
        });
  }

  private static List<String> keys(String key) {
    return List.of(key, "outsider:aside:" + key);
  }

  private void later(int millis, java.util.function.Function<RedisClient, ?> command) {
    later.schedule(
        () -> {
          try {
            fleet.direct.call(command);
          } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) throw e;
          }
        },
        millis,
        TimeUnit.MILLISECONDS);
  }

  /** Who stayed until the end leaves now. */
  void leave() {
    for (String key : fleet.direct.call(jedis -> jedis.keys("outsider:aside:*"))) {
      throw new IllegalStateException(key + " was not put back");
    }
    for (String member : MEMBERS) {
      fleet.direct.call(jedis -> jedis.zrem(Keys.IN_FLIGHT, member));
    }
  }
}
