package jobsinpractice.benchmark;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Pipeline;

/** From push to start, on a worker that has nothing else to do. */
final class Pickup implements Work {
  private static final int PUSHES = 500;

  /** Pauses between pushes (ns): long enough to fall idle, and never in step with anything. */
  private static final long SHORTEST = 2_000_000;

  private static final long LONGEST = 10_000_000;

  /** Jobs that each side runs first: a worker that has worked has compiled code. */
  private static final int WARM_UP = 50_000;

  @Override
  public String name() {
    return "pickup";
  }

  @Override
  public String summary() {
    return "from push to start, on an idle worker";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int pushes = options.scaled(PUSHES);
    Report report =
        new Report(name(), String.format(Locale.ROOT, "%,d pushes a run, one at a time", pushes));
    try (Contenders contenders = new Contenders(server, options)) {
      contenders.engine("engine", "threads=" + options.concurrency(), "job=pickup");
      contenders.floor("raw-pickup");
      contenders.sidekiq(1, options.concurrency(), "job=pickup");
      warmUp(server, contenders, options.scaled(WARM_UP), progress);
      new Comparison(1, options.rounds(), progress)
          .run(report, contenders.compared(side -> push(server, side, pushes, progress)));
    }
    report.note("the floor's job starts when BLMOVE returns: no parsing, no hand-off to a thread");
    report.atMost(
        "engine's median against raw",
        report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.P50),
        1.2,
        "times");
    report.atMost(
        "engine's p99 against raw",
        report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.P99),
        1.5,
        "times");
    return report;
  }

  private static void warmUp(
      BenchmarkRedis server, Contenders contenders, int jobs, Progress progress) {
    for (Contender side : contenders.all()) {
      if (!(side instanceof ChildProcess child)) continue;
      progress.label("pickup · warm-up · " + side.name());
      server.fill("queue:" + side.queue(), side.queue(), 0, jobs, progress);
      server.awaitDrained(side, progress);
      child.ask("times");
    }
  }

  private static Sample push(BenchmarkRedis server, Contender side, int pushes, Progress progress) {
    for (int i = 0; i < pushes; i++) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST, LONGEST));
      push(server, side);
      progress.at(i, pushes);
    }
    server.awaitDrained(side, progress);
    Reply times = side instanceof Sidekiq sidekiq ? sidekiq.times(server, pushes) : ask(side);
    if (times.number("count") != pushes) {
      throw new IllegalStateException(side.name() + " started " + times.text("count"));
    }
    return new Sample()
        .with(Figure.P50, times.number("p50"))
        .with(Figure.P99, times.number("p99"))
        .with(Figure.MAX, times.number("max"));
  }

  private static Reply ask(Contender side) {
    return ((ChildProcess) side).ask("times");
  }

  /** The same two commands that every client sends; the job's argument is the time. */
  static void push(BenchmarkRedis server, Contender side) {
    byte[] queue = ("queue:" + side.queue()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Pipeline pipeline = server.jedis.pipelined();
    pipeline.sadd("queues", side.queue());
    pipeline.lpush(queue, Payloads.job(side.queue(), System.nanoTime()));
    pipeline.sync();
  }
}
