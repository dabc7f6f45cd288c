package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.LuaScript;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A running fleet, and a process that is killed at one point of each batch, before or after Redis
 * has performed its request. The long run: {@code -Dbatches.rounds=100 -Dbatches.jobs=10000}.
 */
class KillPointsIT {
  private static final int ROUNDS = Integer.getInteger("batches.rounds", 4);
  private static final int JOBS = Integer.getInteger("batches.jobs", 200);

  /** How long a batch may take on a busy machine. */
  private static final Duration PATIENCE =
      Duration.ofSeconds(Integer.getInteger("batches.patience", 120));

  /** Jobs of each batch that only the process which is killed, and then its successor, may take. */
  private static final int VICTIMS = 10;

  /** The request at which a process is killed. */
  enum Point {
    ADD(BatchScript.ADD.lua),
    CLOSE(BatchScript.PROGRESS.lua),
    CLAIM(core("claim.lua")),
    COUNT(BatchScript.PROGRESS.lua),
    COUNT_THE_LAST(BatchScript.PROGRESS.lua),
    SETTLE(core("settle.lua"));

    final byte[] sha;

    Point(LuaScript lua) {
      this.sha = lua.sha().getBytes(US_ASCII);
    }

    private static LuaScript core(String name) {
      return LuaScript.of(Worker.class, name);
    }

    boolean kills(boolean maker) {
      return maker == (this == ADD || this == CLOSE);
    }
  }

  @RegisterExtension final BatchFleet fleet = new BatchFleet();

  private final AtomicIntegerArray runs = new AtomicIntegerArray(JOBS);
  private final ConcurrentHashMap<String, Integer> callbacks = new ConcurrentHashMap<>();
  private volatile long round;
  private Worker others;

  @BeforeEach
  void start() {
    for (BatchScript script : BatchScript.values()) { // EVALSHA is what is cut
      fleet.redis.call(jedis -> jedis.scriptLoad(script.lua.source(), new byte[] {'k'}));
    }
    others = worker(fleet.redis, new Waiting(), "default");
    others.start();
  }

  @AfterEach
  void stop() {
    others.stop();
  }

  private Worker worker(Redis redis, Waiting waiting, String queue) {
    return fleet
        .worker(redis, waiting)
        .concurrency(10)
        .queues(queue)
        .handle("Counted", this::counted)
        .handle("Called", job -> callbacks.merge(job.args() + " " + job.jid(), 1, Integer::sum))
        .build();
  }

  private void counted(Job job) {
    assertThat(job.args().get(0)).isEqualTo(round);
    runs.incrementAndGet(((Long) job.args().get(1)).intValue());
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void callbacks_are_pushed_exactly_once_and_no_job_is_lost(Point point) throws Exception {
    int twice = 0;
    for (int i = 0; i < ROUNDS; i++) twice += round(point, i % 2 == 1);
    System.out.println(
        "killed at "
            + point
            + ": "
            + ROUNDS
            + " batches of "
            + JOBS
            + " jobs, lost 0, callbacks exactly 1 each, jobs that ran twice "
            + twice);
  }

  /** Returns how many jobs ran twice. */
  private int round(Point point, boolean redisDidIt) throws Exception {
    round++;
    callbacks.clear();
    for (int i = 0; i < JOBS; i++) runs.set(i, 0);
    String bid = "round-" + round;
    if (point.kills(true)) {
      killedWhileItMakes(point, redisDidIt, bid);
    }
    make(fleet.batches, bid, () -> {});
    if (point.kills(false)) killed(point, redisDidIt, bid);
    Worker successor = worker(fleet.redis, new Waiting(), "victims");
    successor.recover();
    BatchFleet.drain(successor);
    await().atMost(PATIENCE).until(() -> callbacks.size() >= 2 && finished(bid));
    assertThat(callbacks.keySet()).hasSize(2).anyMatch(c -> c.startsWith("[complete"));
    assertThat(callbacks.values()).containsOnly(1);
    int twice = 0;
    for (int i = 0; i < JOBS; i++) {
      assertThat(runs.get(i)).as("runs of job %s in %s", i, bid).isBetween(1, 2);
      twice += runs.get(i) - 1;
    }
    assertThat(twice).isLessThanOrEqualTo(1);
    return twice;
  }

  private boolean finished(String bid) {
    return fleet.redis.call(jedis -> jedis.hexists("batch:" + bid, "finished"));
  }

  private void killedWhileItMakes(Point point, boolean redisDidIt, String bid) throws Exception {
    try (TcpProxy proxy = new TcpProxy(BatchFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      boolean atOnce = round % 4 < 2 && point == Point.ADD;
      if (atOnce) proxy.cutAt(point.sha, redisDidIt);
      make(new Batches(redis), bid, atOnce ? () -> {} : () -> proxy.cutAt(point.sha, redisDidIt));
      throw new AssertionError("not killed at " + point);
    } catch (RedisUnavailable e) {
      // dead
    }
  }

  /** The same code whenever it runs: its own bid and jids. */
  private void make(Batches batches, String bid, Runnable halfway) {
    Batch batch =
        batches
            .create()
            .bid(bid)
            .onComplete(JobRequest.of("Called", "complete " + bid))
            .onSuccess(JobRequest.of("Called", "success " + bid));
    batch.jobs(client -> client.pushBulk(jobs(bid, 0, JOBS / 2)));
    halfway.run();
    batch.jobs(client -> client.pushBulk(jobs(bid, JOBS / 2, JOBS)));
    batch.close();
  }

  private Stream<JobRequest> jobs(String bid, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                JobRequest.of("Counted", round, i)
                    .queue(i < VICTIMS ? "victims" : "default")
                    .with("jid", bid + "-" + i));
  }

  private void killed(Point point, boolean redisDidIt, String bid) throws Exception {
    try (TcpProxy proxy = new TcpProxy(BatchFleet.server());
        Redis redis = Redis.connect(proxy.url())) {
      Worker victim = worker(redis, new BatchFleet.Killed(), "victims");
      victim.beat();
      boolean last = point == Point.COUNT_THE_LAST;
      int before = last ? VICTIMS - 1 : (int) (round % (VICTIMS - 1));
      for (int i = 0; i < before; i++) assertThat(victim.processOne()).isTrue();
      if (last) {
        await()
            .atMost(PATIENCE)
            .until(() -> fleet.batches.status(bid).orElseThrow().pending() == 1);
      }
      proxy.cutAt(point.sha, redisDidIt);
      try {
        victim.processOne();
        throw new AssertionError("not killed at " + point);
      } catch (RedisUnavailable e) {
        fleet.dies(victim);
      }
    }
  }
}
