package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.benchmark.Comparison.Side;
import redis.clients.jedis.Pipeline;

/**
 * A million scheduled jobs fall due at once, while the same worker is to start new jobs of another
 * queue: how fast they are promoted, and what the new jobs feel of it.
 */
final class Scheduler implements Work {
  private static final int JOBS = 1_000_000;

  @Override
  public String name() {
    return "scheduler";
  }

  @Override
  public String summary() {
    return "a million scheduled jobs fall due at once; new jobs meanwhile";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int jobs = options.scaled(JOBS);
    Report report =
        new Report(name(), String.format(Locale.ROOT, "%,d due jobs, a new job every 5 ms", jobs));
    try (Contenders contenders = new Contenders(server, options)) {
      ChildProcess engine =
          contenders.engine("engine", "threads=" + options.concurrency(), "job=pickup");
      Side side =
          new Side(
              engine.name(), engine.guarantee(), () -> promote(server, engine, jobs, progress));
      new Comparison(1, Math.max(1, options.rounds() * 3 / 5), progress).run(report, List.of(side));
    }
    report.atLeast("promoted", report.median(Contenders.ENGINE, Figure.RATE), 100_000, "jobs/s");
    report.atMost("Redis CPU a job", report.median(Contenders.ENGINE, Figure.REDIS_CPU), 5, "µs");
    report.atMost(
        "longest wait of a new job", report.median(Contenders.ENGINE, Figure.MAX), 100, "ms");
    return report;
  }

  private static Sample promote(
      BenchmarkRedis server, ChildProcess engine, int jobs, Progress progress) {
    layOut(server, jobs, progress);
    engine.ask("times");
    server.jedis.rename("staged", "schedule");
    // The worker's own poller finds them, within a few seconds.
    while (server.jedis.zcard("schedule") == jobs) LockSupport.parkNanos(500_000);
    Usage before = engine.usage();
    double redisBefore = server.cpuMicros();
    long started = System.nanoTime();
    long first = jobs - server.jedis.zcard("schedule");
    int pushed = 0;
    for (long left; (left = server.jedis.zcard("schedule")) > 0; pushed++) {
      Pickup.push(server, engine);
      progress.at(jobs - left, jobs);
      LockSupport.parkNanos(5_000_000);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    double redis = server.cpuMicros() - redisBefore;
    Usage used = engine.usage().since(before);
    server.awaitDrained(engine, progress);
    if (server.jedis.llen("queue:bench-later") != jobs) {
      throw new IllegalStateException("jobs lost");
    }
    Reply times = engine.ask("times");
    double moved = jobs - first;
    return new Sample()
        .with(Figure.RATE, moved / seconds)
        .with(Figure.PROCESS_CPU, used.cpuMicros() / moved)
        .with(Figure.REDIS_CPU, redis / moved)
        .with(Figure.P50, times.number("p50"))
        .with(Figure.P99, times.number("p99"))
        .with(Figure.MAX, times.number("max"));
  }

  private static void layOut(BenchmarkRedis server, int jobs, Progress progress) {
    server.jedis.unlink("queue:bench-later");
    double now = System.currentTimeMillis() / 1e3;
    for (int done = 0; done < jobs; ) {
      Pipeline pipeline = server.jedis.pipelined();
      int size = Math.min(1_000, jobs - done);
      Map<byte[], Double> batch = new HashMap<>();
      for (byte[] job : Payloads.jobs("bench-later", done, size)) {
        batch.put(job, now - ThreadLocalRandom.current().nextDouble(3_600));
      }
      pipeline.zadd("staged".getBytes(UTF_8), batch);
      pipeline.sync();
      done += size;
      progress.at(done, jobs);
    }
  }
}
