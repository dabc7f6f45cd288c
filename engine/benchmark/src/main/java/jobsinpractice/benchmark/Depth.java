package jobsinpractice.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.benchmark.Comparison.Side;

/** Whether a job costs more where many wait: the same worker on a short and on a deep queue. */
final class Depth implements Work {
  private static final int SHALLOW = 100_000;
  private static final int DEEP = 10_000_000;

  /** Jobs taken in one run of either. */
  private static final int TAKEN = 500_000;

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public String summary() {
    return "drain with 10 million jobs waiting against 100,000 (takes 3 GB)";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int shallow = options.scaled(SHALLOW);
    int deep = options.scaled(DEEP);
    int taken = options.scaled(TAKEN);
    Report report =
        new Report(
            name(),
            String.format(Locale.ROOT, "%,d jobs taken, %,d or %,d deep", taken, deep, shallow));
    try (Contenders contenders = new Contenders(server, options)) {
      ChildProcess engine = contenders.engine("engine", "threads=" + options.concurrency());
      progress.label("depth · laying out jobs");
      server.fill("template", engine.queue(), 0, shallow, progress);
      server.fill("deep", engine.queue(), 0, deep, progress);
      Side few =
          new Side("few wait", engine.guarantee(), () -> drainFew(server, engine, taken / shallow));
      Side many =
          new Side(
              "many wait",
              engine.guarantee(),
              () -> drainMany(server, engine, deep, taken, progress));
      new Comparison(1, options.rounds(), progress).run(report, List.of(few, many));
    }
    double ratio = report.ratio("many wait", "few wait", Figure.RATE);
    report.atLeast("rate with many waiting against few", 100 * ratio, 90, "%");
    return report;
  }

  private static Sample drainFew(BenchmarkRedis server, ChildProcess engine, int times) {
    double seconds = 0;
    double redis = 0;
    long jobs = server.jedis.llen("template");
    for (int i = 0; i < times; i++) {
      server.jedis.copy("template", "staged", true);
      double redisBefore = server.cpuMicros();
      long started = System.nanoTime();
      server.jedis.rename("staged", "queue:" + engine.queue());
      server.awaitDrained(engine, new Progress());
      seconds += (System.nanoTime() - started) / 1e9;
      redis += server.cpuMicros() - redisBefore;
    }
    return new Sample()
        .with(Figure.RATE, times * jobs / seconds)
        .with(Figure.REDIS_CPU, redis / (times * jobs));
  }

  /** The deep list is the queue for a while, and is filled up again afterwards. */
  private static Sample drainMany(
      BenchmarkRedis server, ChildProcess engine, int deep, int taken, Progress progress) {
    String queue = "queue:" + engine.queue();
    double redisBefore = server.cpuMicros();
    long started = System.nanoTime();
    server.jedis.rename("deep", queue);
    while (server.jedis.llen(queue) > deep - taken) LockSupport.parkNanos(2_000_000);
    server.jedis.rename(queue, "deep");
    server.awaitDrained(engine, progress);
    double seconds = (System.nanoTime() - started) / 1e9;
    double redis = server.cpuMicros() - redisBefore;
    long gone = deep - server.jedis.llen("deep");
    server.fill("deep", engine.queue(), 0, (int) gone, progress);
    return new Sample().with(Figure.RATE, gone / seconds).with(Figure.REDIS_CPU, redis / gone);
  }
}
