package jobsinpractice.benchmark;

import java.util.Locale;

/**
 * Jobs that wait 1 ms, as for a reply, on 100 threads: what counts is how little CPU the engine
 * takes next to a hundred thousand naps a second.
 */
final class Naps implements Work {
  private static final int JOBS = 300_000;
  private static final int THREADS = 100;

  @Override
  public String name() {
    return "naps";
  }

  @Override
  public String summary() {
    return "jobs that sleep 1 ms, on 100 threads (virtual ones from Java 21 on)";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int jobs = options.scaled(JOBS);
    String kind = options.virtual() ? "virtual" : "platform";
    Report report =
        new Report(
            name(),
            String.format(Locale.ROOT, "%,d jobs of 1 ms, %d %s threads", jobs, THREADS, kind));
    String[] settings = {
      "threads=" + THREADS, "job=nap", "nap=1", "batch=50", "virtual=" + options.virtual()
    };
    try (Contenders contenders = new Contenders(server, options)) {
      contenders.engine("engine", settings);
      contenders.floor("raw-drain", settings);
      contenders.sidekiq(0.1, THREADS, "nap=1");
      Comparison comparison = new Comparison(2, options.rounds(), progress);
      new Emptying(server, progress).compare(report, comparison, contenders, jobs);
    }
    report.note(
        "the floor naps on as many threads, each claiming 50 jobs at a time;"
            + " 100 threads and 1 ms bound both to 100,000 jobs/s");
    report.atLeast(
        "engine against what the CPU allows (the floor)",
        100 * report.ratio(Contenders.ENGINE, Contenders.FLOOR, Figure.RATE),
        90,
        "%");
    return report;
  }
}
