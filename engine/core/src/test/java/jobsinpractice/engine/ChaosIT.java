package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real worker processes, killed and stopped at random, and a Redis that loses its power: no job is
 * lost, and every duplicate is accounted for. {@code -Dchaos.jobs=1000000} is the full run.
 *
 * <p>A dead process's heartbeat lives 60 s. The tests do not wait for that: once a process is dead
 * they delete its heartbeat, which is all that the wait would do.
 */
class ChaosIT {
  static final int JOBS = Integer.getInteger("chaos.jobs", 30_000);
  static final long SEED = Long.getLong("chaos.seed", 42);

  final Map<Process, String> workers = new HashMap<>();
  RedisServer server;
  RedisServer ledgerServer;
  Redis redis;
  Redis ledger;

  @BeforeEach
  void start() {
    server =
        RedisServer.options().config("appendonly", "yes").config("appendfsync", "always").start();
    ledgerServer = RedisServer.start();
    redis = Redis.connect(server.url());
    ledger = Redis.connect(ledgerServer.url());
  }

  @AfterEach
  void stop() {
    workers.keySet().forEach(Process::destroyForcibly);
    redis.close();
    ledger.close();
    server.close();
    ledgerServer.close();
  }

  Process startWorker() throws IOException {
    Set<String> before = ledger.call(jedis -> jedis.smembers("workers"));
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ChaosWorkerMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("REDIS_URL", server.url());
    builder.environment().put("LEDGER_URL", ledgerServer.url());
    Process process = builder.start();
    CommandLines.assertWithoutPassword(process, server.url());
    CommandLines.assertWithoutPassword(process, ledgerServer.url());
    await().atMost(Duration.ofSeconds(60)).until(() -> newWorker(before) != null);
    workers.put(process, newWorker(before));
    return process;
  }

  private String newWorker(Set<String> before) {
    Set<String> now = ledger.call(jedis -> jedis.smembers("workers"));
    return now.stream().filter(identity -> !before.contains(identity)).findFirst().orElse(null);
  }

  /** SIGKILL. Returns how many jobs were in flight in it: the most that can be run twice. */
  long kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
    String identity = workers.remove(process);
    long inFlight = redis.call(jedis -> jedis.llen(Keys.inFlight(identity, "default")));
    TestFleet.heartbeatExpired(redis, identity);
    return inFlight;
  }

  long distinct() {
    return ledger.call(jedis -> jedis.hlen("performed"));
  }

  long runs() {
    List<String> counts = ledger.call(jedis -> jedis.hvals("performed"));
    return counts.stream().mapToLong(Long::parseLong).sum();
  }

  void push(String type, int jobs) {
    new Client(redis).pushBulk(IntStream.range(0, jobs).mapToObj(i -> JobRequest.of(type, i)));
  }

  Worker recoverer() {
    return Worker.builder(redis).build();
  }

  @Test
  void no_job_is_lost_through_kills_stops_and_a_redis_that_loses_its_power() throws Exception {
    Random random = new Random(SEED);
    push("Row", JOBS);
    startWorker();
    startWorker();
    long atRisk = 0;
    int kills = 0;
    int stops = 0;
    int restarts = 0;
    for (int round = 1; round <= 9; round++) {
      long enough = (long) JOBS * round / 12;
      await()
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> distinct() >= enough);
      Process victim = new ArrayList<>(workers.keySet()).get(random.nextInt(workers.size()));
      switch (round % 3) {
        case 1 -> {
          atRisk += kill(victim);
          kills++;
          startWorker();
        }
        case 2 -> {
          victim.destroy(); // TERM
          victim.waitFor();
          workers.remove(victim);
          stops++;
          startWorker();
        }
        default -> {
          server.kill();
          server.restart();
          restarts++;
        }
      }
      await().ignoreExceptions().until(() -> recoverer().recover() != null);
    }
    await().atMost(Duration.ofMinutes(10)).until(() -> distinct() == JOBS);
    await().until(() -> redis.call(jedis -> jedis.keys("inflight:*")).isEmpty());
    long duplicates = runs() - JOBS;
    System.out.printf(
        Locale.ROOT,
        "Chaos: %,d jobs, %d kills, %d stops, %d Redis restarts: lost 0, duplicates %d of at most %d%n",
        JOBS,
        kills,
        stops,
        restarts,
        duplicates,
        atRisk);
    assertThat(duplicates).isLessThanOrEqualTo(atRisk);
    assertThat(new jobsinpractice.engine.admin.Queue(redis, "default").size()).isZero();
    assertThat(redis.<Long>call(jedis -> jedis.zcard("dead"))).isZero();
  }

  @Test
  void a_paused_process_keeps_its_jobs_while_its_heartbeat_lives_and_loses_them_after()
      throws Exception {
    ledger.call(jedis -> jedis.set("hold", "yes"));
    Process paused = startWorker();
    String identity = workers.get(paused);
    push("Hold", 3);
    await().until(() -> distinct() == 3);
    signal(paused, "STOP");

    assertThat(recoverer().recover())
        .as("below the heartbeat's life")
        .isEqualTo(Fetcher.Recovered.NONE);
    // 60 s have gone by. Its wait in Redis, at most 2 s, ended long before that.
    await().until(() -> redis.call(jedis -> jedis.info("clients")).contains("blocked_clients:0"));
    TestFleet.heartbeatExpired(redis, identity);
    assertThat(recoverer().recover()).as("above it").isEqualTo(new Fetcher.Recovered(3, 0));

    ledger.call(jedis -> jedis.del("hold"));
    startWorker();
    await().until(() -> runs() == 6);
    signal(paused, "CONT"); // it ends the same jobs a second time, and settles nothing
    // Its next heartbeat is up to 10 s away, and await() alone waits no longer than that.
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> redis.<Boolean>call(jedis -> jedis.exists(identity)));
    push("Row", 100);
    // The rows 1 to 3 have run before, as held jobs, so the number of distinct ones does not wait
    // for them.
    await().until(() -> processed() == 103);
    assertThat(distinct()).isEqualTo(100);
    assertThat(runs()).isEqualTo(100 + 3 + 3);
  }

  private long processed() {
    String count = redis.call(jedis -> jedis.get("stat:processed"));
    return count == null ? 0 : Long.parseLong(count);
  }

  private static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }
}
