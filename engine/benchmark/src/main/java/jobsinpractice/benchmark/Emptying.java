package jobsinpractice.benchmark;

/** Lays jobs out in a contender's queue and measures how it empties it. */
final class Emptying {
  private final BenchmarkRedis benchmarkRedis;
  private final Progress progress;

  Emptying(BenchmarkRedis benchmarkRedis, Progress progress) {
    this.benchmarkRedis = benchmarkRedis;
    this.progress = progress;
  }

  /** Each side of {@code contenders} empties its queue, in turn. */
  void compare(Report report, Comparison comparison, Contenders contenders, int jobs) {
    for (Contender side : contenders.all()) layOut(side, (int) Math.max(1, jobs * side.share()));
    comparison.run(report, contenders.compared(this::run));
    for (Contender side : contenders.all()) benchmarkRedis.jedis.unlink(template(side));
  }

  void layOut(Contender side, int jobs) {
    progress.label("laying out jobs for " + side.name());
    benchmarkRedis.fill(template(side), side.queue(), 0, jobs, progress);
  }

  private static String template(Contender side) {
    return "template:" + side.queue();
  }

  /**
   * One run. The copy has another key, and becomes the queue in one step, which wakes the worker.
   */
  Sample run(Contender side) {
    long jobs = benchmarkRedis.jedis.llen(template(side));
    benchmarkRedis.jedis.copy(template(side), "staged", true);
    Usage before = side.usage();
    double redisBefore = benchmarkRedis.cpuMicros();
    long started = System.nanoTime();
    benchmarkRedis.jedis.rename("staged", "queue:" + side.queue());
    benchmarkRedis.awaitDrained(side, progress);
    double seconds = (System.nanoTime() - started) / 1e9;
    double redis = benchmarkRedis.cpuMicros() - redisBefore;
    Usage used = side.usage().since(before);
    return new Sample()
        .with(Figure.RATE, jobs / seconds)
        .with(Figure.PROCESS_CPU, used.cpuMicros() / jobs)
        .with(Figure.REDIS_CPU, redis / jobs)
        .with(Figure.ALLOCATED, used.allocatedBytes() / jobs)
        .with(Figure.PEAK, used.peakKilobytes() / 1024);
  }
}
