package jobsinpractice.periodic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.LuaScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.SetParams;

/**
 * Pushes jobs by the clock. Add it to every worker as a listener: each tick is enqueued by exactly
 * one of them, however many run.
 *
 * <p>Ticks that fell while no worker ran are missed: the latest of them is enqueued once, the
 * others are counted and said in the log. A job that has never been scheduled before waits for its
 * next tick.
 */
public final class PeriodicJobs implements WorkerListener {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicJobs.class);
  private static final LuaScript TICK = LuaScript.of(PeriodicJobs.class, "tick.lua");
  private static final LuaScript TIME = LuaScript.of(PeriodicJobs.class, "time.lua");

  /** Counting missed ticks stops here: more means "very many". */
  private static final int MOST_MISSED = 1_000;

  /** How far a clock may be ahead of that of Redis; one that is further ahead is wrong. */
  private static final Duration MOST_AHEAD = Duration.ofMinutes(1);

  private final Redis redis;
  private final Clock clock;
  private final List<Periodic> jobs = new ArrayList<>();
  private final TroubleLog troubles = new TroubleLog(LOG);
  private ScheduledExecutorService thread;

  private record Periodic(String name, Schedule schedule, JobRequest request) {}

  /** Ticks by the clock of Redis, which is the same for the whole fleet. */
  public PeriodicJobs(Redis redis) {
    this(redis, null);
  }

  /**
   * For tests. While this clock is ahead of that of Redis, which all others go by, no tick is
   * enqueued by it, and the log names the difference.
   *
   * @param clock null to go by the clock of Redis
   */
  public PeriodicJobs(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /**
   * @param name unique among the fleet's periodic jobs; the tick is remembered under it
   * @param cron five fields: minute hour day month weekday
   * @throws IllegalArgumentException for a cron expression that cannot be read, or is never due
   */
  public PeriodicJobs add(String name, String cron, ZoneId zone, JobRequest request) {
    jobs.add(new Periodic(name, new Schedule(cron, zone), request));
    return this;
  }

  /**
   * Enqueues every job whose tick has come and was not enqueued; returns how many. A job that
   * cannot be enqueued is reported in the log, and keeps no other from its tick.
   */
  public int enqueueDue() {
    Instant redisTime = redisTime();
    Instant now = clock == null ? redisTime : clock.instant();
    Duration ahead = Duration.between(redisTime, now);
    if (ahead.compareTo(MOST_AHEAD) > 0) {
      troubles.report(
          "clock",
          "This clock is "
              + ahead.toSeconds()
              + " s ahead of that of Redis. No periodic job is enqueued by it; correct the clock,"
              + " or go by that of Redis: new PeriodicJobs(redis).");
      return 0;
    }
    troubles.over("clock");
    int enqueued = 0;
    for (Periodic job : jobs) {
      try {
        if (enqueueDue(job, now, redisTime)) enqueued++;
        troubles.over(job.name);
      } catch (RedisUnavailable e) {
        throw e;
      } catch (RuntimeException e) {
        troubles.report(job.name, "Periodic job " + job.name + " cannot be enqueued: " + e);
      }
    }
    return enqueued;
  }

  private Instant redisTime() {
    Object seconds = redis.call(jedis -> TIME.run(jedis, List.of(), List.of()));
    return Instant.ofEpochSecond((Long) seconds);
  }

  private boolean enqueueDue(Periodic job, Instant now, Instant redisTime) {
    String key = PeriodicSet.KEY + ":" + job.name;
    String remembered = redis.call(jedis -> jedis.get(key));
    Optional<Instant> last = PeriodicSet.tick(remembered).filter(at -> !at.isAfter(redisTime));
    if (last.isEmpty()) {
      String from = Long.toString(now.getEpochSecond());
      if (remembered == null) {
        redis.call(jedis -> jedis.set(key, from, SetParams.setParams().nx()));
        return false;
      }
      LOG.warn(
          "{}: the last tick in Redis, {}, is not a time or has not come yet. Ignored: the next"
              + " tick from now on is enqueued.",
          job.name,
          remembered);
      redis.call(jedis -> jedis.set(key, from));
      return false;
    }
    Instant tick = job.schedule.latest(now).orElse(Instant.MIN);
    if (!tick.isAfter(last.get()) || !enqueue(job, key, tick, now)) return false;
    int missed = job.schedule.between(last.get(), tick, MOST_MISSED);
    if (missed > 0) LOG.warn("{}: {} ticks were missed since {}", job.name, missed, last.get());
    return true;
  }

  /** Tells pages which jobs this fleet has; see {@link PeriodicSet}. */
  void announce() {
    Instant told = clock == null ? redisTime() : clock.instant();
    Map<String, String> lines = new HashMap<>();
    for (Periodic job : jobs) {
      try {
        Push[] push = new Push[1];
        client((pushes, now) -> push[0] = pushes.get(0), told).push(job.request);
        lines.put(job.name, PeriodicSet.line(job.schedule, push[0].job(), told));
      } catch (RuntimeException e) {
        LOG.debug("{} is not shown on pages; enqueueDue reports why", job.name, e);
      }
    }
    if (!lines.isEmpty()) redis.call(jedis -> jedis.hset(PeriodicSet.KEY, lines));
  }

  /** Through a client, so that the job looks like any other; written together with the tick. */
  private boolean enqueue(Periodic job, String key, Instant tick, Instant at) {
    boolean[] ours = {false};
    client((pushes, now) -> ours[0] = write(key, tick, pushes.get(0), now), at).push(job.request);
    return ours[0];
  }

  private static Client client(JobStore store, Instant now) {
    return new Client(store, Clock.fixed(now, ZoneOffset.UTC), List.of());
  }

  private boolean write(String key, Instant tick, Push push, Instant now) {
    Job job = push.job().put("enqueued_at", now.toEpochMilli() / 1e3);
    List<byte[]> keys = List.of(bytes(key), bytes(Keys.QUEUES), bytes(Keys.queue(job.queue())));
    List<byte[]> args =
        List.of(
            bytes(Long.toString(tick.getEpochSecond())),
            bytes(job.queue()),
            Json.write(job.fields()));
    return Long.valueOf(1).equals(redis.call(jedis -> TICK.run(jedis, keys, args)));
  }

  @Override
  public synchronized void startup(Worker worker) {
    thread = Executors.newSingleThreadScheduledExecutor(DaemonThread.named("periodic"));
    thread.scheduleWithFixedDelay(this::step, 0, 1, TimeUnit.SECONDS);
  }

  /** An exception that left the task would end its repetition for good. */
  private void step() {
    try {
      enqueueDue();
    } catch (RedisUnavailable e) {
      LOG.debug("Redis is away; due ticks are enqueued when it is back", e);
    } catch (RuntimeException e) {
      LOG.error("A periodic job could not be enqueued ({}); trying again", e.toString());
    }
  }

  @Override
  public void heartbeat(Worker worker) {
    announce();
  }

  @Override
  public synchronized void quiet(Worker worker) {
    if (thread != null) thread.shutdown();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
