package jobsinpractice.testkit;

import java.util.List;
import java.util.UUID;
import jobsinpractice.redislauncher.RedisMissing;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * The private Redis of this test JVM: started on first use, emptied between tests, and stopped with
 * the JVM. It is never the learner's own Redis, so no test can touch keys that the kit did not
 * create.
 */
final class LabRedis {
  private static RedisServer server;

  private LabRedis() {}

  /** Returns a Redis that is running and empty. */
  static synchronized RedisServer fresh() {
    try {
      if (server == null) {
        // The password keeps other programs out, such as a worker whose Redis died and had this
        // port.
        server = RedisServer.options().password(UUID.randomUUID().toString()).start();
        System.out.println("Redis for these tests: " + server.describe());
      } else if (!server.alive()) {
        server.restart(); // the previous test stopped it
      }
      emptied();
    } catch (RedisMissing e) {
      throw new MachineTrouble(e.problem(), e.fix());
    }
    return server;
  }

  private static void emptied() {
    try {
      empty();
    } catch (JedisException e) { // it still runs the endless script of the previous test
      server.kill();
      server.restart();
      empty();
    }
  }

  private static void empty() {
    try (UnifiedJedis jedis = redis.clients.jedis.RedisClient.create(server.url())) {
      String cursor = ScanParams.SCAN_POINTER_START;
      do {
        ScanResult<String> page = jedis.scan(cursor, new ScanParams().count(1000));
        List<String> keys = page.getResult();
        if (!keys.isEmpty()) {
          jedis.unlink(keys.toArray(String[]::new));
        }
        cursor = page.getCursor();
      } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }
  }
}
