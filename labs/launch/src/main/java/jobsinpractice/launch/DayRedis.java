package jobsinpractice.launch;

import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;

/** A private Redis for the day, started at its first use. */
final class DayRedis implements AutoCloseable {
  private RedisServer server;
  private Redis redis;
  private Scene last;

  Redis emptiedFor(Scene scene) {
    if (server == null) {
      server = RedisServer.start();
      redis = Redis.connect(server.url());
    }
    if (scene != last) {
      redis.call(jedis -> jedis.eval("return redis.call('FLUSHDB')"));
      last = scene;
    }
    return redis;
  }

  @Override
  public void close() {
    if (redis != null) redis.close();
    if (server != null) server.close();
  }
}
