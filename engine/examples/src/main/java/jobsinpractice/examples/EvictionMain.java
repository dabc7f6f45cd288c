package jobsinpractice.examples;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.params.SetParams;

/**
 * What each maxmemory-policy leaves of the jobs when a Redis is full: 1,000 jobs wait and 1,000 are
 * scheduled, then another program fills its cache in the same Redis.
 */
public final class EvictionMain {
  private static final int JOBS = 1_000;
  private static final int ENTRIES = 20_000;
  private static final long ROOM = 8 << 20;

  private EvictionMain() {}

  public static void main(String[] args) {
    System.out.println("policy            refused   evicted   waiting   scheduled   heartbeat");
    for (String policy :
        List.of(
            "noeviction",
            "allkeys-lru",
            "allkeys-lfu",
            "allkeys-random",
            "volatile-lru",
            "volatile-lfu",
            "volatile-random",
            "volatile-ttl")) {
      run(policy);
    }
  }

  private static void run(String policy) {
    try (RedisServer server = RedisServer.options().config("maxmemory-policy", policy).start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      client.pushBulk(IntStream.range(0, JOBS).mapToObj(i -> JobRequest.of("WelcomeMail", i)));
      client.pushBulk(
          IntStream.range(0, JOBS)
              .mapToObj(i -> JobRequest.of("Webhook", i).in(Duration.ofHours(1))));
      redis.call(jedis -> jedis.set("heartbeat", "a worker lives", SetParams.setParams().ex(60)));
      long most = number(redis, "memory", "used_memory") + ROOM;
      redis.call(jedis -> jedis.configSet("maxmemory", Long.toString(most)));
      long refused = 0;
      for (int i = 0; i < ENTRIES; i++) refused += caches(redis, i) ? 0 : 1;
      System.out.printf(
          Locale.ROOT,
          "%-16s %8d %9d %9d %11d   %s%n",
          policy,
          refused,
          number(redis, "stats", "evicted_keys"),
          new Queue(redis, "default").size(),
          new ScheduledSet(redis).size(),
          redis.<Boolean>call(jedis -> jedis.exists("heartbeat")) ? "there" : "gone");
    }
  }

  /** The other program: its cache entries live an hour, and it reads the newest ones again. */
  private static boolean caches(Redis redis, int entry) {
    try {
      String page = "page " + "x".repeat(1_000);
      redis.call(jedis -> jedis.set("cache:" + entry, page, SetParams.setParams().ex(3_600)));
      redis.call(jedis -> jedis.get("cache:" + Math.max(0, entry - 10)));
      return true;
    } catch (RedisUnavailable full) {
      return false;
    }
  }

  private static long number(Redis redis, String section, String field) {
    Matcher line =
        Pattern.compile("(?m)^" + field + ":(\\d+)")
            .matcher(redis.call(jedis -> jedis.info(section)));
    if (!line.find()) throw new IllegalStateException("no " + field);
    return Long.parseLong(line.group(1));
  }
}
