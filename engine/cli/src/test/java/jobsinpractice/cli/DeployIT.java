package jobsinpractice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Three rolling deploys of two worker processes under load: the new process starts, then the old
 * one gets TERM. With {@code -Ddeploy.jobs=100000} at least 100,000 jobs pass through.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class DeployIT {
  private static final int DEPLOYS = 3;
  private static final int PROCESSES = 2;
  private static final int AHEAD = 500;

  private final Deque<Process> running = new ArrayDeque<>();
  private RedisServer server;
  private Redis redis;

  @BeforeEach
  void begin() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
  }

  @AfterEach
  void end() {
    running.forEach(Process::destroyForcibly);
    redis.close();
    server.close();
  }

  @Test
  void no_job_is_lost_or_repeated_if_the_timeout_is_long_enough() throws Exception {
    long atLeast = Long.getLong("deploy.jobs", 1);
    AtomicBoolean deployed = new AtomicBoolean();
    CompletableFuture<Long> pushed =
        CompletableFuture.supplyAsync(() -> pushWhile(deployed, atLeast));
    for (int i = 0; i < PROCESSES; i++) start();
    for (int i = 0; i < DEPLOYS * PROCESSES; i++) {
      long before = ran();
      start();
      await().atMost(Duration.ofMinutes(1)).until(() -> ran() > before);
      assertThat(terminate(running.peek())).as("exit code").isZero();
      running.remove();
    }
    deployed.set(true);
    long jobs = pushed.join();
    await().atMost(Duration.ofMinutes(2)).until(() -> ran() >= jobs);
    for (Process left : running) assertThat(terminate(left)).isZero();

    List<String> runs = redis.call(jedis -> jedis.hvals("runs"));
    long repeated = runs.stream().filter(times -> !times.equals("1")).count();
    System.out.printf(
        Locale.ROOT,
        "%d deploys of %d processes: pushed %,d, ran %,d, lost %,d, repeated %,d%n",
        DEPLOYS,
        PROCESSES,
        jobs,
        runs.size(),
        jobs - runs.size(),
        repeated);
    assertThat(runs).hasSize((int) jobs);
    assertThat(repeated).isZero();
    assertThat(redis.<Long>call(jedis -> jedis.zcard("inflight"))).isZero();
  }

  /** Keeps jobs waiting, so that each deploy happens under load. */
  private long pushWhile(AtomicBoolean deployed, long atLeast) {
    Client client = new Client(redis);
    Queue queue = new Queue(redis, "default");
    long pushed = 0;
    while (!deployed.get() || pushed < atLeast) {
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> queue.size() < AHEAD);
      long from = pushed;
      pushed +=
          client.pushBulk(
              LongStream.range(from, from + AHEAD).mapToObj(n -> JobRequest.of("Order", n)));
    }
    return pushed;
  }

  private long ran() {
    return redis.call(jedis -> jedis.hlen("runs"));
  }

  private void start() throws IOException {
    int before = processes();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DeployMain.class.getName(),
            "-c",
            "10");
    builder.environment().put("REDIS_URL", server.url());
    running.add(
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    await().atMost(Duration.ofMinutes(1)).until(() -> processes() > before);
  }

  private int processes() {
    return (int) (long) redis.<Long>call(jedis -> jedis.scard("processes"));
  }

  private static int terminate(Process process) throws Exception {
    process.destroy(); // TERM
    return process.waitFor();
  }
}
