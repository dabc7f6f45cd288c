package jobsinpractice.benchmark;

/** Lays jobs out in a contender's queue and measures how it empties it. */
final class Emptying {
  private final BenchmarkRedis server;
  private final Progress progress;

  Emptying(BenchmarkRedis server, Progress progress) {
    this.server = server;
    this.progress = progress;
  }

  /** Each contender empties its queue, in turn. */
  void compare(Report report, Comparison comparison, Contenders contenders, int jobs) {
    for (Contender side : contenders.all()) layOut(side, (int) Math.max(1, jobs * side.share()));
    comparison.run(report, contenders.compared(this::run));
    for (Contender side : contenders.all()) server.jedis.unlink(template(side));
  }

  void layOut(Contender side, int jobs) {
    progress.label("laying out jobs for " + side.name());
    server.fill(template(side), side.queue(), 0, jobs, progress);
  }

  private static String template(Contender side) {
    return "template:" + side.queue();
  }

  /**
   * One run. The copy has another key, and becomes the queue in one step, which wakes the worker.
   */
  Sample run(Contender side) {
    long jobs = server.jedis.llen(template(side));
    server.jedis.copy(template(side), "staged", true);
    Usage before = side.usage();
    double redisBefore = server.cpuMicros();
    long started = System.nanoTime();
    server.jedis.rename("staged", "queue:" + side.queue());
    server.awaitDrained(side, progress);
    double seconds = (System.nanoTime() - started) / 1e9;
    double redis = server.cpuMicros() - redisBefore;
    Usage used = side.usage().since(before);
    return new Sample()
        .with(Figure.RATE, jobs / seconds)
        .with(Figure.PROCESS_CPU, used.cpuMicros() / jobs)
        .with(Figure.REDIS_CPU, redis / jobs)
        .with(Figure.ALLOCATED, used.allocatedBytes() / jobs)
        .with(Figure.PEAK, used.peakKilobytes() / 1024);
  }
}
