package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jobsinpractice.redis.RedisServer;
import org.junit.jupiter.api.Test;

class BootCheckIT {
  @Test
  void a_redis_that_drops_jobs_when_full_is_named_with_its_fix_and_the_fix_works() {
    try (RedisServer server =
            RedisServer.options()
                .config("maxmemory", "100mb")
                .config("maxmemory-policy", "allkeys-lru")
                .start();
        Redis redis = Redis.connect(server.url())) {
      assertThat(BootCheck.warnings(redis))
          .singleElement()
          .asString()
          .contains("allkeys-lru", "redis-cli CONFIG SET maxmemory-policy noeviction");
      redis.call(jedis -> jedis.configSet("maxmemory-policy", "noeviction"));
      assertThat(BootCheck.warnings(redis)).isEmpty();
    }
  }
}
