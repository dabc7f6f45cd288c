package jobsinpractice.benchmark;

import java.util.List;
import java.util.Locale;
import jobsinpractice.benchmark.Contender.Label;

/** A fresh worker with 64 MB of heap drains few jobs, and another one ten times as many. */
final class Memory implements Work {
  private static final int JOBS = 1_000_000;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String summary() {
    return "a million jobs under -Xmx64m; what 100,000 and a million leave behind";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int jobs = options.scaled(JOBS);
    Report report =
        new Report(
            name(),
            String.format(
                Locale.ROOT,
                "%,d and %,d jobs, each by a fresh JVM with -Xmx64m",
                jobs / 10,
                jobs));
    String few = String.format(Locale.ROOT, "%,d jobs", jobs / 10);
    String many = String.format(Locale.ROOT, "%,d jobs", jobs);
    report.add(
        new Report.Row(few, Contender.AT_LEAST_ONCE, runs(server, options, jobs / 10, progress)));
    report.add(
        new Report.Row(many, Contender.AT_LEAST_ONCE, runs(server, options, jobs, progress)));
    progress.clear();
    report.atMost(
        "peak resident size, ten times the jobs",
        report.median(many, Figure.PEAK) / report.median(few, Figure.PEAK),
        1.25,
        "times");
    report.atMost(
        "allocated per job, ten times the jobs",
        report.median(many, Figure.ALLOCATED) / report.median(few, Figure.ALLOCATED),
        1.1,
        "times");
    return report;
  }

  private static List<Sample> runs(
      BenchmarkRedis server, Options options, int jobs, Progress progress) {
    return java.util.stream.IntStream.range(0, options.rounds())
        .mapToObj(round -> run(server, options, jobs, progress))
        .toList();
  }

  /** A JVM's peak is its own from start to end: so a fresh one for each run. */
  private static Sample run(BenchmarkRedis server, Options options, int jobs, Progress progress) {
    Label label = new Label("memory", Contender.AT_LEAST_ONCE, "bench-memory");
    try (Contenders contenders = new Contenders(server, options.with("-Xmx64m"))) {
      ChildProcess engine = contenders.jvm(label, "engine", "threads=" + options.concurrency());
      Emptying emptying = new Emptying(server, progress);
      emptying.layOut(engine, jobs);
      return emptying.run(engine);
    } finally {
      server.jedis.unlink("template:bench-memory");
    }
  }
}
