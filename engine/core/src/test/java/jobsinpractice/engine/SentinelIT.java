package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import jobsinpractice.redislauncher.RedisKind;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.redislauncher.TcpProxy;
import jobsinpractice.redisurl.RedisUrl;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                .config("masterauth", primary.password())
                .password(primary.password())
                .start()) {
      assertThat(replica.alive()).isTrue();
      int port = freePort();
      sentinel = startSentinel(port, primary.port(), primary.password());
      awaitReplicaKnown(port);
      String url = "redis+sentinel://:" + primary.password() + "@127.0.0.1:" + port + "/jobs";
      RedisUrl known = RedisSource.named(url);
      assertThat(known).hasToString("redis://:***@127.0.0.1:" + primary.port() + "/0");
      try (Redis redis = Redis.connect(url)) {
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

  /**
   * The primary and a client that pushes are on one side of a network that breaks without a sign,
   * its replica and Sentinel on the other. What the old primary takes from then on is lost when it
   * is made a replica. With min-replicas-to-write it soon refuses to take it.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void min_replicas_to_write_bounds_what_a_cut_off_primary_loses(boolean guarded) throws Exception {
    Assumptions.assumeTrue(redisServerOnPath(), "skipped: Sentinel needs redis-server on the PATH");
    Assumptions.assumeFalse(
        "container".equals(System.getProperty("kit.redis")),
        "skipped: a container's 127.0.0.1 is not its replica's");
    Process sentinel = null;
    try (RedisServer primary = RedisServer.options().from(RedisKind.LOCAL).start();
        TcpProxy network = new TcpProxy(primary);
        RedisServer replica =
            RedisServer.options()
                .from(RedisKind.LOCAL)
                .config("replicaof", "127.0.0.1", Integer.toString(network.port()))
                .config("masterauth", primary.password())
                .password(primary.password())
                .start();
        Redis oldSide = Redis.connect(primary.url())) {
      int port = freePort();
      sentinel = startSentinel(port, network.port(), primary.password());
      awaitReplicaKnown(port);
      if (guarded) {
        oldSide.call(jedis -> jedis.configSet("min-replicas-max-lag", "1"));
        oldSide.call(jedis -> jedis.configSet("min-replicas-to-write", "1"));
      }
      Client client = new Client(oldSide);
      await().ignoreExceptions().until(() -> client.push("Row", "before") != null);
      awaitReplication(oldSide);

      network.holdAfter(0, false);
      int taken = pushedUntilItEnds(client, port, replica.port(), guarded);
      awaitPrimary(port, replica.port());
      long survived = waitingIn(replica) - 1;
      System.out.printf(
          Locale.ROOT,
          "Sentinel, primary cut off, min-replicas-to-write %d: of %d pushes taken, %d lost%s%n",
          guarded ? 1 : 0,
          taken,
          taken - survived,
          guarded ? ", the next one refused" : "");
      // The first ones may reach the replica: the network breaks at the next packet through it.
      assertThat(survived).isLessThan(taken);
    } finally {
      if (sentinel != null) sentinel.destroyForcibly();
    }
  }

  private static long waitingIn(RedisServer server) {
    try (Redis redis = Redis.connect(server.url())) {
      return redis.<Long>call(jedis -> jedis.llen("queue:default"));
    }
  }

  /** Some 200 a second; until one is refused, or else to the failover and 400 more. */
  private static int pushedUntilItEnds(Client client, int sentinel, int replica, boolean guarded) {
    AtomicInteger taken = new AtomicInteger();
    if (guarded) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(60))
          .until(() -> refused(client, taken));
      assertThatThrownBy(() -> client.push("Row"))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("lower min-replicas-to-write");
    } else {
      int[] after = {0};
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                assertThat(refused(client, taken)).isFalse();
                if (after[0] > 0 || taken.get() % 20 == 0 && isPrimary(sentinel, replica)) {
                  after[0]++;
                }
                return after[0] == 400;
              });
    }
    return taken.get();
  }

  private static boolean refused(Client client, AtomicInteger taken) {
    try {
      client.push("Row", taken.get());
      taken.incrementAndGet();
      return false;
    } catch (RedisUnavailable e) {
      return true;
    }
  }

  private static void awaitPrimary(int sentinel, int replica) {
    await().atMost(Duration.ofSeconds(60)).until(() -> isPrimary(sentinel, replica));
  }

  private static boolean isPrimary(int sentinel, int port) {
    try (Redis asked = Redis.connect("redis://127.0.0.1:" + sentinel)) {
      String info = asked.call(jedis -> jedis.info("sentinel"));
      return info.contains("address=127.0.0.1:" + port + ",");
    }
  }

  private static void awaitReplication(Redis redis) {
    CommandArguments wait = new CommandArguments(Protocol.Command.WAIT).add(1).add(1_000);
    await().until(() -> Long.valueOf(1).equals(redis.call(jedis -> jedis.executeCommand(wait))));
  }

  private void count(Job job) {
    performed.computeIfAbsent(job.args().get(0), any -> new AtomicInteger()).incrementAndGet();
  }

  private Process startSentinel(int port, int primary, String password) throws IOException {
    Path config = directory.resolve("sentinel.conf");
    Files.write(
        config,
        List.of(
            "port " + port,
            "bind 127.0.0.1",
            "dir " + directory,
            "sentinel monitor jobs 127.0.0.1 " + primary + " 1",
            "sentinel auth-pass jobs " + password,
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
      System.out.println("Sentinel is not tested: no redis-server on the PATH");
      return false;
    }
  }
}
