package jobsinpractice.lab14;

import static org.assertj.core.api.Assertions.assertThat;

import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;

/**
 * The solution when one key of a batch has expired and another one has not: add renews the life of
 * the set, and not that of the hash. The lab does not ask for it.
 */
class BatchExpiryIT {
  @Test
  void a_late_death_creates_no_key_without_a_time_to_live() {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      for (String expired : new String[] {"state", "pending"}) {
        Batch batch = new Batch(redis, expired);
        batch.open();
        batch.add(Shop.jobs("a", "b"));
        batch.close();
        assertThat(redis.<Long>call(jedis -> jedis.del("batch:" + expired + ":" + expired)))
            .isEqualTo(1);
        batch.died("a", "550 mailbox unavailable");
        batch.callBack();
        for (String key : redis.call(jedis -> jedis.keys("batch:" + expired + ":*"))) {
          assertThat(redis.<Long>call(jedis -> jedis.ttl(key))).as(key).isPositive();
        }
      }
    }
  }
}
