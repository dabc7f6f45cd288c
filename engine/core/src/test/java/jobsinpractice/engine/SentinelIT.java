package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobsinpractice.redis.RedisKind;
import jobsinpractice.redis.RedisServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/**
 * A primary dies and Sentinel names its replica primary. Replication is asynchronous: what the old
 * primary took and had not passed on is gone, and that is Redis's loss, not the engine's. A push
 * that was not passed on is lost; a settlement that was not passed on makes its job run twice. So
 * the test waits (WAIT) until every push has reached the replica, and then nothing may be lost.
 */
class SentinelIT {
  static final int JOBS = 5_000;

  @TempDir Path directory;
  final Map<Object, AtomicInteger> performed = new ConcurrentHashMap<>();

  @Test
  void a_failover_loses_no_job_that_had_reached_the_replica() throws Exception {
    Assumptions.assumeTrue(redisServerOnPath(), "skipped: Sentinel needs redis-server on the PATH");
    Assumptions.assumeFalse(
        "container".equals(System.getProperty("kit.redis")),
        "skipped: a container's 127.0.0.1 is not its replica's");
    Process sentinel = null;
    try (RedisServer primary = RedisServer.options().from(RedisKind.LOCAL).start();
        RedisServer replica =
            RedisServer.options()
                .from(RedisKind.LOCAL)
                .config("replicaof", "127.0.0.1", Integer.toString(primary.port()))
                .start()) {
      assertThat(replica.alive()).isTrue();
      int port = freePort();
      sentinel = startSentinel(port, primary.port());
      awaitReplicaKnown(port);
      try (Redis redis = Redis.connect("redis+sentinel://127.0.0.1:" + port + "/jobs")) {
        new Client(redis).pushBulk(IntStream.range(0, JOBS).mapToObj(i -> JobRequest.of("Row", i)));
        awaitReplication(redis);

        Worker worker =
            Worker.builder(redis).concurrency(5).handle("Row", job -> count(job)).build();
        worker.start();
        await().pollInterval(Duration.ofMillis(1)).until(() -> performed.size() > JOBS / 4);
        primary.kill();
        await().atMost(Duration.ofSeconds(60)).until(() -> performed.size() == JOBS);
        new Client(redis).push("Row", "after the failover");
        await().until(() -> performed.size() == JOBS + 1);
        worker.stop();

        int runs = performed.values().stream().mapToInt(AtomicInteger::get).sum();
        System.out.printf(
            Locale.ROOT,
            "Sentinel failover: %,d jobs, lost 0, run twice %d (settlements that had not reached the replica)%n",
            JOBS,
            runs - JOBS - 1);
        java.util.Set<String> inFlight = redis.call(jedis -> jedis.keys("inflight:*"));
        assertThat(inFlight).isEmpty();
      }
    } finally {
      if (sentinel != null) sentinel.destroyForcibly();
    }
  }

  private static void awaitReplication(Redis redis) {
    CommandArguments wait = new CommandArguments(Protocol.Command.WAIT).add(1).add(1_000);
    await().until(() -> Long.valueOf(1).equals(redis.call(jedis -> jedis.executeCommand(wait))));
  }

  private void count(Job job) {
    performed.computeIfAbsent(job.args().get(0), any -> new AtomicInteger()).incrementAndGet();
  }

  private Process startSentinel(int port, int primary) throws IOException {
    Path config = directory.resolve("sentinel.conf");
    Files.write(
        config,
        List.of(
            "port " + port,
            "bind 127.0.0.1",
            "dir " + directory,
            "sentinel monitor jobs 127.0.0.1 " + primary + " 1",
            "sentinel down-after-milliseconds jobs 1000",
            "sentinel failover-timeout jobs 5000"));
    return new ProcessBuilder("redis-server", config.toString(), "--sentinel")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitReplicaKnown(int port) {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(
            () -> {
              try (Redis sentinel = Redis.connect("redis://127.0.0.1:" + port)) {
                return sentinel.call(jedis -> jedis.info("sentinel")).contains("slaves=1");
              }
            });
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean redisServerOnPath() {
    try {
      return new ProcessBuilder("redis-server", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }
}
