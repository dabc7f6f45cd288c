package jobsinpractice.launch;

import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.exceptions.JedisException;

/** A private Redis for the day, started at its first use. */
final class DayRedis implements AutoCloseable {
  private RedisServer server;
  private Redis redis;
  private Scene last;

  synchronized Redis emptiedFor(Scene scene) {
    if (scene.over()) throw new IllegalStateException("this scene is over");
    if (server == null) {
      server = RedisServer.start();
      redis = Redis.connect(server.url());
    }
    if (scene != last) {
      emptied();
      last = scene;
    }
    return redis;
  }

  private void emptied() {
    try {
      empty();
    } catch (JedisException | RedisUnavailable e) { // it still runs the last scene's endless script
      redis.close();
      server.kill();
      server.restart();
      redis = Redis.connect(server.url());
      empty();
    }
  }

  private void empty() {
    redis.call(jedis -> jedis.eval("return redis.call('FLUSHDB')"));
  }

  @Override
  public synchronized void close() {
    if (redis != null) redis.close();
    if (server != null) server.close();
  }
}
