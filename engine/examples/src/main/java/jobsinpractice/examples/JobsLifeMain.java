package jobsinpractice.examples;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.UnifiedJedis;

/** Follow two jobs, one that succeeds and one that fails: everything in Redis at each step. */
public final class JobsLifeMain {
  private JobsLifeMain() {}

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      Worker worker =
          Worker.builder(redis)
              .handle("WelcomeMail", job -> show("2. while it runs", redis))
              .handle(
                  "Webhook",
                  job -> {
                    throw new IllegalStateException("503 from the partner");
                  })
              .build();

      client.push("WelcomeMail", 42, "en");
      show("1. pushed", redis);
      worker.processOne();
      show("3. done", redis);

      client.push(JobRequest.of("Webhook", "order.paid").retry(1));
      worker.processOne();
      show("4. another one, failed", redis);
    }
  }

  private static void show(String when, Redis redis) {
    System.out.println(when);
    Set<String> keys = redis.call(jedis -> jedis.keys("*"));
    for (String key : keys.stream().sorted().toList()) {
      String shown = key.replaceFirst("^(inflight:)[^|]+", "$1<identity>");
      System.out.println("  " + shown + "  " + redis.call(jedis -> content(jedis, key)));
    }
  }

  private static String content(UnifiedJedis jedis, String key) {
    List<String> entries =
        switch (jedis.type(key)) {
          case "list" -> jedis.lrange(key, 0, -1);
          case "set" -> List.copyOf(jedis.smembers(key));
          case "zset" ->
              jedis.zrangeWithScores(key, 0, -1).stream()
                  .map(
                      entry ->
                          String.format(Locale.ROOT, "%.3f: ", entry.getScore())
                              + entry.getElement())
                  .toList();
          default -> List.of(jedis.get(key));
        };
    return entries.stream().collect(Collectors.joining("\n    "));
  }
}
