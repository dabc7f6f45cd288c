package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;

/** The connection that waits for jobs. */
class BlockingConnectionIT {
  @Test
  void a_wait_after_an_outage_can_be_woken_like_the_one_before_it() throws Exception {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        Redis observer = Redis.connect(server.url());
        BlockingConnection line = redis.blockingConnection()) {
      CompletableFuture<byte[]> cut = waiting(line, observer);
      server.kill();
      // The pool cannot replace the broken connection while Redis is away, and says so by throwing.
      assertThatThrownBy(cut::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(RedisUnavailable.class);
      server.restart();
      CompletableFuture<byte[]> again = waiting(line, observer);
      line.wake();
      assertThat(again.get()).as("no job came").isNull();
      assertThat(observer.<String>call(jedis -> jedis.info("commandstats")))
          .containsPattern("cmdstat_client(\\|unblock)?:calls=");
    }
  }

  private static CompletableFuture<byte[]> waiting(BlockingConnection line, Redis observer) {
    CompletableFuture<byte[]> wait =
        CompletableFuture.supplyAsync(
            () -> line.claimOne("queue:default".getBytes(UTF_8), "mine".getBytes(UTF_8)));
    await()
        .ignoreExceptions() // the observer's connection may be one from before the outage
        .until(
            () ->
                observer
                    .<String>call(jedis -> jedis.info("clients"))
                    .contains("blocked_clients:1"));
    return wait;
  }
}
