package jobsinpractice.lab11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.testkit.LabNumbers;
import org.junit.jupiter.api.Test;

/** The solution in a worker, as {@code labs/lab start 11} runs it. */
class OutboxExtensionIT {
  @Test
  void the_small_shop_ships_its_orders_and_none_is_too_early() {
    Set<Object> shipped = ConcurrentHashMap.newKeySet();
    AtomicInteger failed = new AtomicInteger();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker.Builder builder = Worker.builder(redis).listener(counting(shipped, failed));
      new OutboxExtension().extend(builder);
      Worker worker = builder.build();
      worker.start();
      try {
        await().atMost(Duration.ofMinutes(1)).until(() -> shipped.size() >= 12);
        String key = LabNumbers.key(worker.identity());
        await().until(() -> redis.call(jedis -> jedis.exists(key)));
        String numbers = redis.call(jedis -> jedis.get(key));
        assertThat(numbers).contains("orders without a row", "jobs that were too early", "lag");
        assertThat(numbers).doesNotContain("to do");
      } finally {
        worker.stop();
      }
    }
    assertThat(failed).hasValue(0);
  }

  private static WorkerListener counting(Set<Object> shipped, AtomicInteger failed) {
    return new WorkerListener() {
      @Override
      public void jobSucceeded(Job job, Duration elapsed) {
        shipped.add(job.args().get(0));
      }

      @Override
      public void jobFailed(Job job, Throwable error, Duration elapsed) {
        failed.incrementAndGet();
      }
    };
  }
}
