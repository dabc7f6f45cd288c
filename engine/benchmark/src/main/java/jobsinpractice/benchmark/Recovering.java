package jobsinpractice.benchmark;

import java.util.List;
import java.util.Locale;
import jobsinpractice.benchmark.Comparison.Side;
import jobsinpractice.engine.internal.Keys;

/** A process died with many claims in flight: how long another needs to give them back. */
final class Recovering implements Work {
  private static final int JOBS = 10_000;
  private static final String QUEUE = "bench-lost";

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public String summary() {
    return "10,000 jobs in flight of a dead process, given back";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int jobs = options.scaled(JOBS);
    Report report = new Report(name(), String.format(Locale.ROOT, "%,d jobs in flight", jobs));
    try (Contenders contenders = new Contenders(server, options)) {
      ChildProcess engine = contenders.engine("engine", "threads=1");
      Side side =
          new Side(
              engine.name(), engine.guarantee(), () -> recover(server, engine, jobs, progress));
      new Comparison(1, options.rounds(), progress).run(report, List.of(side));
    }
    report.atMost("recovery", report.median(Contenders.ENGINE, Figure.SECONDS), 1, "s");
    return report;
  }

  private static Sample recover(
      BenchmarkRedis server, ChildProcess engine, int jobs, Progress progress) {
    // As a killed process leaves it: claims, and no heartbeat any more.
    String list = Keys.inFlight("dead:1:" + "0".repeat(12), QUEUE);
    server.jedis.unlink(Keys.queue(QUEUE));
    server.fill(list, QUEUE, 0, jobs, progress);
    // A process that a run recovers three times is a poison pill: these are to be fresh ones.
    for (String counter : server.jedis.keys(Keys.recovered("*"))) server.jedis.unlink(counter);
    double redisBefore = server.cpuMicros();
    server.jedis.zadd(Keys.IN_FLIGHT, 0, list);
    // Otherwise the pause between two runs would be taken for an outage of Redis.
    server.jedis.unlink(Keys.RECOVERY);
    Reply reply = engine.ask("recover");
    double redis = server.cpuMicros() - redisBefore;
    if (server.jedis.llen(Keys.queue(QUEUE)) != jobs) throw new IllegalStateException("jobs lost");
    return new Sample()
        .with(Figure.SECONDS, reply.number("seconds"))
        .with(Figure.REDIS_CPU, redis / jobs);
  }
}
