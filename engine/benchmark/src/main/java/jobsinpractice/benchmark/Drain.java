package jobsinpractice.benchmark;

import java.util.Locale;

/**
 * A full queue, emptied. The worker is up and idle; the jobs appear in one step; the clock stops
 * when the last one is settled in Redis.
 */
final class Drain implements Work {
  private static final int JOBS = 1_000_000;

  /** Ten times slower at least: a tenth of the jobs takes it as long. */
  private static final double PEER_SHARE = 0.1;

  @Override
  public String name() {
    return "drain";
  }

  @Override
  public String summary() {
    return "a million jobs that do nothing, emptied as fast as can be";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int jobs = options.scaled(JOBS);
    int threads = options.concurrency();
    Report report =
        new Report(
            name(), String.format(Locale.ROOT, "%,d no-op jobs, concurrency %d", jobs, threads));
    try (Contenders contenders = new Contenders(server, options)) {
      contenders.engine("engine", "threads=" + threads);
      // As many in flight as the engine's look-ahead allows (51 a thread), over as many threads.
      contenders.floor("raw-drain", "threads=" + threads, "batch=51");
      contenders.sidekiq(PEER_SHARE, threads);
      Comparison comparison = new Comparison(3, options.rounds(), progress);
      new Emptying(server, progress).compare(report, comparison, contenders, jobs);
    }
    report.atLeast(
        "engine against the raw floor",
        100 * report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.RATE),
        60,
        "%");
    report.atMost(
        "worker CPU a job against the floor",
        report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.PROCESS_CPU),
        1.25,
        "times");
    report.atMost(
        "Redis CPU a job against the floor",
        report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.REDIS_CPU),
        1.1,
        "times");
    if (options.sidekiq()) {
      double times = report.ratio(Contenders.ENGINE, Sidekiq.NAME, Figure.RATE);
      report.atLeast("engine against Sidekiq", times, 10, "times");
    }
    return report;
  }
}
