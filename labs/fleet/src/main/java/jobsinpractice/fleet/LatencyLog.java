package jobsinpractice.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * Records how long each job waited before it started, for {@link PromiseCheck}. Once a second this
 * process writes its worst latency and its count of each queue to a hash in Redis, but only while a
 * watch is on. Jobs that were pushed before the watch do not count.
 */
final class LatencyLog implements WorkerListener {
  private record Start(String queue, Instant pushed, Duration waited) {}

  private final Redis redis;
  private final Clock clock = Clock.systemUTC();
  private final ConcurrentLinkedQueue<Start> starts = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> worst = new HashMap<>();
  private ScheduledExecutorService timer;

  LatencyLog(Redis redis) {
    this.redis = redis;
  }

  @Override
  public void startup(Worker worker) {
    timer = Executors.newSingleThreadScheduledExecutor(DaemonThread.named("latency-log"));
    timer.scheduleAtFixedRate(() -> note(worker.identity()), 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void jobStarted(Job job) {
    Instant now = clock.instant();
    job.enqueuedAt()
        .ifPresent(
            pushed -> starts.add(new Start(job.queue(), pushed, Duration.between(pushed, now))));
  }

  private synchronized void note(String identity) {
    try {
      List<Start> batch = new ArrayList<>();
      for (Start start; (start = starts.poll()) != null; ) batch.add(start);
      if (batch.isEmpty()) return;
      String since = redis.call(jedis -> jedis.hget(PromiseCheck.KEY, PromiseCheck.SINCE));
      if (since == null) return;
      Instant watching = Instant.ofEpochMilli(Long.parseLong(since));
      Map<String, Long> counts = new HashMap<>();
      for (Start start : batch) {
        if (start.pushed().isBefore(watching)) continue;
        counts.merge(start.queue(), 1L, Long::sum);
        worst.merge(start.queue(), start.waited().toMillis(), Math::max);
      }
      counts.forEach(
          (queue, count) -> {
            redis.call(
                jedis -> jedis.hincrBy(PromiseCheck.KEY, PromiseCheck.STARTED + queue, count));
            String field = PromiseCheck.WORST + queue + " " + identity;
            redis.call(jedis -> jedis.hset(PromiseCheck.KEY, field, worst.get(queue).toString()));
          });
    } catch (RedisUnavailable e) {
      // the next second tries again
    }
  }

  @Override
  public void shutdown(Worker worker) {
    timer.shutdown();
    note(worker.identity());
  }
}
