package jobsinpractice.dashboard;

import java.util.List;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Redis of our own, empty before each test, and the dashboard on a free port. */
final class TestSite implements BeforeEachCallback, AfterEachCallback {
  private static RedisServer server;

  private final UnaryOperator<Dashboard.Builder> how;
  private Dashboard dashboard;
  Redis redis;
  Client client;
  Reader reader;

  TestSite() {
    this(builder -> builder);
  }

  TestSite(UnaryOperator<Dashboard.Builder> how) {
    this.how = how;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    redis = Redis.connect(server().url());
    redis.call(
        jedis -> {
          for (String key : jedis.keys("*")) jedis.unlink(key);
          return null;
        });
    client = new Client(redis);
    dashboard = how.apply(Dashboard.builder(redis)).build().start();
    reader = new Reader(dashboard.address());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    dashboard.stop();
    redis.close();
  }

  static synchronized RedisServer server() {
    if (server == null) {
      server = RedisServer.options().pinned().start();
      System.out.println("Dashboard tests run on " + server.describe());
    }
    return server;
  }

  void pushRaw(String queue, String payload) {
    redis.call(jedis -> jedis.sadd(Keys.QUEUES, queue));
    redis.call(jedis -> jedis.lpush(Keys.queue(queue), payload));
  }

  void addRaw(String set, double score, String payload) {
    redis.call(jedis -> jedis.zadd(set, score, payload));
  }

  List<String> list(String key) {
    return redis.call(jedis -> jedis.lrange(key, 0, -1));
  }

  List<String> set(String key) {
    return redis.call(jedis -> jedis.zrange(key, 0, -1));
  }
}
