package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jobsinpractice.redislauncher.RedisServer;
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

  @Test
  void a_jedis_that_is_too_old_is_one_line_with_the_property_to_set() throws Exception {
    assertThatThrownBy(
            () -> JedisVersion.check(new java.net.URLClassLoader(new java.net.URL[0], null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("set its property jedis.version to " + JedisVersion.NEEDED)
        .hasMessageNotContaining("\n");
    java.util.Properties built = new java.util.Properties();
    try (var pom =
        redis.clients.jedis.UnifiedJedis.class.getResourceAsStream(
            "/META-INF/maven/redis.clients/jedis/pom.properties")) {
      built.load(pom);
    }
    assertThat(JedisVersion.NEEDED).isEqualTo(built.getProperty("version"));
  }
}
