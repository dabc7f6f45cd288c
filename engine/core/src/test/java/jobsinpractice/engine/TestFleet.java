package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.clients.jedis.args.ListDirection;

/**
 * A Redis of our own for all tests, empty before each; a client and hand-driven workers on it, on a
 * clock that stands still at noon of 2026-01-01.
 */
final class TestFleet implements BeforeEachCallback, AfterEachCallback {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static RedisServer server;

  final SettableClock clock = new SettableClock(NOON);
  private final List<Worker> workers = new ArrayList<>();
  Redis redis;
  Client client;

  @Override
  public void beforeEach(ExtensionContext context) {
    redis = Redis.connect(server().url());
    redis.call(
        jedis -> {
          for (String key : jedis.keys("*")) jedis.unlink(key);
          return null;
        });
    clock.set(NOON);
    client = new Client(redis, clock, List.of());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    workers.forEach(Worker::stop);
    workers.clear();
    redis.close();
  }

  static synchronized RedisServer server() {
    if (server == null) {
      server = RedisServer.options().pinned().start();
      System.out.println("Engine tests run on " + server.describe());
    }
    return server;
  }

  /** A worker on the still clock, without jitter, to be driven by hand or started. */
  Worker.Builder worker() {
    return Worker.builder(redis).clock(clock).random(noJitter());
  }

  /** Stopped after the test. */
  Worker started(Worker.Builder builder) {
    Worker worker = builder.build();
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** A worker whose process dies without a word: its heartbeat has expired. */
  void dies(Worker worker) {
    heartbeatExpired(redis, worker.identity());
  }

  /** As an hour after a process's last heartbeat, during which other processes were there. */
  static void heartbeatExpired(Redis redis, String identity) {
    lookedFor(redis, 3_600, 10);
    silentFor(redis, identity, 3_600);
  }

  /** The process has not beaten for so long (s). */
  static void silentFor(Redis redis, String identity, long seconds) {
    double last = redisNow(redis) - seconds;
    redis.call(
        jedis -> {
          jedis.del(identity);
          for (String list : jedis.zrange(Keys.IN_FLIGHT, 0, -1)) {
            if (list.contains(identity)) jedis.zadd(Keys.IN_FLIGHT, last, list);
          }
          return null;
        });
  }

  /** Recovery has been looking for so long (s), the last time so long ago (s). */
  static void lookedFor(Redis redis, long seconds, long ago) {
    double now = redisNow(redis);
    Map<String, String> looks =
        Map.of("since", Double.toString(now - seconds), "looked", Double.toString(now - ago));
    redis.call(jedis -> jedis.hset(Keys.RECOVERY, looks));
  }

  static double redisNow(Redis redis) {
    List<?> time = (List<?>) redis.call(jedis -> jedis.eval("return redis.call('TIME')"));
    return Double.parseDouble("" + time.get(0)) + Double.parseDouble("" + time.get(1)) / 1e6;
  }

  /** Claims as the process of {@code worker} would, and never settles. */
  void claimsAndNeverSettles(Worker worker, int jobs) {
    worker.beat();
    new ReliableFetcher(
            redis, clock, worker.identity(), worker.queues(), QueueOrder.strict(worker.queues()))
        .claim(jobs);
  }

  /** Redis runs a claim of a process that is gone: it had been on its way. */
  void claimedLate(Worker gone) {
    redis.call(
        jedis ->
            jedis.lmove(
                "queue:default",
                Keys.inFlight(gone.identity(), "default"),
                ListDirection.RIGHT,
                ListDirection.LEFT));
  }

  void pushRaw(String queue, String payload) {
    redis.call(jedis -> jedis.lpush(Keys.queue(queue), payload));
  }

  List<String> list(String key) {
    return redis.call(jedis -> jedis.lrange(key, 0, -1));
  }

  /** The jobs in a queue, in the order in which they will be taken, by their first argument. */
  List<Object> waiting(String queue) {
    List<Object> args = new ArrayList<>();
    for (String payload : list(Keys.queue(queue))) args.add(0, args(payload).get(0));
    return args;
  }

  java.util.Set<String> members(String key) {
    return redis.call(jedis -> jedis.smembers(key));
  }

  long secondsToLive(String key) {
    return redis.call(jedis -> jedis.ttl(key));
  }

  List<String> set(String key) {
    return redis.call(jedis -> jedis.zrange(key, 0, -1));
  }

  double score(String key, String member) {
    return redis.call(jedis -> jedis.zscore(key, member));
  }

  long counter(String key) {
    String value = redis.call(jedis -> jedis.get(key));
    return value == null ? 0 : Long.parseLong(value);
  }

  /** Every in-flight list that is not empty. */
  List<String> inFlight() {
    return redis.call(jedis -> new ArrayList<>(jedis.keys("inflight:*")));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> fields(String payload) {
    try {
      return (Map<String, Object>) Json.read(payload.getBytes(UTF_8));
    } catch (MalformedPayload e) {
      throw new AssertionError(payload, e);
    }
  }

  static List<?> args(String payload) {
    return (List<?>) fields(payload).get("args");
  }

  /** Always draws 0 where a jitter is asked for; real randomness for identities. */
  static RandomGenerator noJitter() {
    RandomGenerator real = RandomGenerator.getDefault();
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return real.nextLong();
      }

      @Override
      public int nextInt(int bound) {
        return 0;
      }

      @Override
      public long nextLong(long bound) {
        return 0;
      }
    };
  }
}
