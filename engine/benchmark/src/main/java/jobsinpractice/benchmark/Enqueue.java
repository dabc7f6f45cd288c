package jobsinpractice.benchmark;

import java.util.Locale;

/** Jobs pushed by one thread: one in a round trip, or a thousand. */
final class Enqueue implements Work {
  private static final int ONE_BY_ONE = 10_000;
  private static final int IN_BULK = 500_000;

  /**
   * Times as many rounds as the other works have: one is over in a second, and two that follow each
   * other differ by a fifth on a machine that does anything else.
   */
  private static final int SHORT = 6;

  private final boolean bulk;

  Enqueue(boolean bulk) {
    this.bulk = bulk;
  }

  @Override
  public String name() {
    return bulk ? "bulk" : "enqueue";
  }

  @Override
  public String summary() {
    return bulk ? "jobs pushed a thousand in a round trip" : "jobs pushed one by one";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int jobs = options.scaled(bulk ? IN_BULK : ONE_BY_ONE);
    int rounds = SHORT * options.rounds() + 1;
    String what = "%,d jobs pushed by one thread; %d runs of each";
    Report report = new Report(name(), String.format(Locale.ROOT, what, jobs, rounds));
    try (Contenders contenders = new Contenders(server, options)) {
      contenders.engine("engine-push");
      contenders.floor("raw-push");
      if (options.sidekiq()) contenders.add(Sidekiq.pusher(server));
      new Comparison(2 * SHORT, rounds, progress)
          .run(report, contenders.compared(side -> push(server, (ChildProcess) side, jobs)));
    }
    report.note("the floor glues each payload together from strings, and checks nothing");
    report.atLeast(
        "engine against raw Jedis",
        100 * report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.RATE),
        bulk ? 85 : 95,
        "%");
    if (bulk) {
      report.atMost(
          "CPU a job against raw Jedis",
          report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.PROCESS_CPU),
          1.8,
          "times");
    }
    return report;
  }

  private Sample push(BenchmarkRedis server, ChildProcess side, int jobs) {
    server.jedis.del("queue:" + side.queue());
    Usage before = side.usage();
    double redisBefore = server.cpuMicros();
    Reply reply = side.ask((bulk ? "bulk " : "one ") + jobs);
    double redis = server.cpuMicros() - redisBefore;
    Usage used = side.usage().since(before);
    long pushed = server.jedis.llen("queue:" + side.queue());
    if (pushed != jobs) throw new IllegalStateException(side.name() + " pushed " + pushed);
    Sample sample =
        new Sample()
            .with(Figure.RATE, jobs / reply.number("seconds"))
            .with(Figure.PROCESS_CPU, used.cpuMicros() / jobs)
            .with(Figure.REDIS_CPU, redis / jobs)
            .with(Figure.ALLOCATED, used.allocatedBytes() / jobs);
    if (bulk) return sample;
    return sample.with(Figure.P50, reply.number("p50")).with(Figure.P99, reply.number("p99"));
  }
}
