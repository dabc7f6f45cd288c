package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;

/**
 * A Redis that is full refuses what would need more memory. Our scripts take before they put; were
 * the put refused, the job would be nowhere. Redis does not refuse it: a script that has written
 * once may go on writing. This test holds us, and Redis, to that.
 */
class FullRedisIT {
  @Test
  void in_a_full_redis_pushes_are_refused_and_no_job_that_is_there_gets_lost() {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      client.pushBulk(
          IntStream.range(0, 100).mapToObj(i -> JobRequest.of(i % 2 == 0 ? "Ok" : "Fails", i)));
      redis.call(jedis -> jedis.configSet("maxmemory", "1"));
      assertThatThrownBy(() -> client.push("Ok"))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("is full and refuses writes. Raise maxmemory");

      Set<Object> performed = new HashSet<>();
      Worker worker =
          Worker.builder(redis)
              .handle("Ok", job -> performed.add(job.args().get(0)))
              .handle(
                  "Fails",
                  job -> {
                    throw new IllegalStateException("no");
                  })
              .build();
      while (worker.processOne()) {}

      assertThat(performed).hasSize(50);
      List<String> retries = redis.call(jedis -> jedis.zrange("retry", 0, -1));
      assertThat(retries).hasSize(50);
    }
  }
}
