package jobsinpractice.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.redislauncher.RedisOptions;
import jobsinpractice.redislauncher.RedisServer;

/**
 * What is left of 1,000 jobs after Redis was killed (SIGKILL) and started again, by how it keeps
 * its data; and what one push costs. A killed process is not a machine without power: what it
 * handed over to the operating system is still written.
 */
public final class PersistenceMain {
  private static final int JOBS = 1_000;

  private PersistenceMain() {}

  public static void main(String[] args) {
    Map<String, List<List<String>>> settings = new LinkedHashMap<>();
    settings.put("none", List.of());
    settings.put("RDB, as Redis comes", List.of(List.of("save", "3600 1 300 100 60 10000")));
    settings.put("AOF, everysec", aof("everysec"));
    settings.put("AOF, always", aof("always"));
    warmUp();
    System.out.println("persistence           pushed   left   ms a push");
    settings.forEach(PersistenceMain::survives);
  }

  private static List<List<String>> aof(String fsync) {
    return List.of(List.of("appendonly", "yes"), List.of("appendfsync", fsync));
  }

  private static void survives(String name, List<List<String>> settings) {
    RedisOptions options = RedisServer.options();
    for (List<String> line : settings) options.config(line.get(0), line.get(1).split(" "));
    try (RedisServer server = options.start()) {
      long nanos;
      try (Redis redis = Redis.connect(server.url())) {
        Client client = new Client(redis);
        long before = System.nanoTime();
        push(client, JOBS);
        nanos = System.nanoTime() - before;
      }
      server.kill();
      server.restart();
      try (Redis redis = Redis.connect(server.url())) {
        long left = new Queue(redis, "default").size();
        System.out.printf(
            Locale.ROOT, "%-20s %7d %6d %11.2f%n", name, JOBS, left, nanos / 1e6 / (JOBS - 200));
      }
    }
  }

  /** The first pushes of a JVM are slow, whatever Redis does. */
  private static void warmUp() {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      push(new Client(redis), 2 * JOBS);
    }
  }

  /** One by one, as callers do: each waits for its answer. */
  private static void push(Client client, int jobs) {
    IntStream.range(0, jobs).forEach(i -> client.push(JobRequest.of("Row", i)));
  }
}
