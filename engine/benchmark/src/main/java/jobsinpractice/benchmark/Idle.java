package jobsinpractice.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import jobsinpractice.benchmark.Comparison.Side;

/** A worker that has nothing to do. */
final class Idle implements Work {
  private static final int SECONDS = 20;

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public String summary() {
    return "what a worker costs that has nothing to do (20 s a run)";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int seconds = Math.min(SECONDS, options.scaled(SECONDS));
    Report report = new Report(name(), seconds + " s without a job");
    try (Contenders contenders = new Contenders(server, options)) {
      ChildProcess engine = contenders.engine("engine", "threads=" + options.concurrency());
      Side side =
          new Side(
              engine.name(), engine.guarantee(), () -> idle(server, engine, seconds, progress));
      new Comparison(1, Math.max(1, options.rounds() * 3 / 5), progress).run(report, List.of(side));
    }
    report.atMost("CPU", report.median(Contenders.ENGINE, Figure.CORE), 1, "% of a core");
    report.atMost("commands", report.median(Contenders.ENGINE, Figure.COMMANDS), 5, "a second");
    return report;
  }

  private static Sample idle(
      BenchmarkRedis server, ChildProcess engine, int seconds, Progress progress) {
    Usage before = engine.usage();
    long commandsBefore = server.commands();
    long started = System.nanoTime();
    long end = started + TimeUnit.SECONDS.toNanos(seconds);
    for (long now; (now = System.nanoTime()) < end; ) {
      progress.at(now - started, end - started);
      java.util.concurrent.locks.LockSupport.parkNanos(Math.min(500_000_000, end - now));
    }
    long commands = server.commands() - commandsBefore - 1; // the look itself
    Usage used = engine.usage().since(before);
    return new Sample()
        .with(Figure.CORE, used.cpuMicros() / (seconds * 1e6) * 100)
        .with(Figure.COMMANDS, commands / (double) seconds);
  }
}
