package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

class StartLineIT {
  @Test
  void a_worker_that_starts_logs_its_redis_without_the_password_its_queues_and_its_threads() {
    try (RedisServer server = RedisServer.start()) {
      try (Redis admin = Redis.connect(server.url())) {
        CommandArguments user = new CommandArguments(Protocol.Command.ACL).add("SETUSER");
        for (String rule : List.of("app", "on", ">hush", "~*", "&*", "+@all")) user.add(rule);
        admin.call(jedis -> jedis.executeCommand(user));
      }
      String place = "127.0.0.1:" + server.port();
      try (Redis redis = Redis.connect("redis://app:hush@" + place);
          EngineLog log = EngineLog.of(Worker.class, () -> {})) {
        Worker worker =
            Worker.builder(redis)
                .queues("critical", "mailers")
                .concurrency(5)
                .capsule("single", capsule -> capsule.concurrency(1).queues("ledger"))
                .build();
        assertThat(log.text()).isEmpty();
        worker.start();
        worker.stop();
        assertThat(log.text().lines())
            .filteredOn(line -> line.contains("INFO"))
            .singleElement()
            .asString()
            .endsWith(
                "Started on redis://app:***@"
                    + place
                    + "/0; queues: critical, mailers with 5 threads; ledger with 1 thread");
        assertThat(log.text()).doesNotContain("hush");
      }
    }
  }
}
