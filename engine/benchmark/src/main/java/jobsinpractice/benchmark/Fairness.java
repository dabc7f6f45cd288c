package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.benchmark.Comparison.Side;
import jobsinpractice.benchmark.Contender.Label;
import redis.clients.jedis.AbstractTransaction;

/**
 * Two workers on one queue, jobs of 100 ms that come in bursts: does a job wait while a thread is
 * free anywhere, and how far is the queue's size from what really waits?
 */
final class Fairness implements Work {
  private static final int THREADS = 5;
  private static final int NAP = 100;
  private static final int BURSTS = 30;

  /** On average 90% of what both workers can do: bursts queue, and are worked off. */
  private static final long PAUSE_NANOS = 300_000_000;

  private static final int BURST = 27;

  private static final long LOOK_NANOS = 5_000_000;

  @Override
  public String name() {
    return "fairness";
  }

  @Override
  public String summary() {
    return "two workers, jobs of 100 ms in bursts: idle peers, and the size that people see";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    int bursts = Math.max(3, options.scaled(BURSTS));
    Report report =
        new Report(
            name(),
            String.format(
                Locale.ROOT,
                "2 workers of %d threads, %d bursts of %d jobs of %d ms",
                THREADS,
                bursts,
                BURST,
                NAP));
    String[] settings = {"threads=" + THREADS, "job=record", "nap=" + NAP};
    try (Contenders contenders = new Contenders(server, options)) {
      Label label = new Label("two workers", Contender.AT_LEAST_ONCE, "bench-fair");
      List<ChildProcess> workers =
          List.of(
              contenders.jvm(label, "engine", settings), contenders.jvm(label, "engine", settings));
      Side side =
          new Side(label.name(), label.guarantee(), () -> run(server, workers, bursts, progress));
      int rounds = Math.max(1, options.rounds() * 3 / 5);
      new Comparison(1, rounds, progress).run(report, List.of(side));
    }
    report.note(
        "late: from the moment a thread was free for the job, on either worker, to its start;"
            + " off by: claimed and not started, so neither in size nor at work");
    report.atMost("a job's start, late", report.median("two workers", Figure.LATE), NAP, "ms");
    report.atMost(
        "size, off by", report.median("two workers", Figure.SIZE_ERROR), 2 * THREADS, "jobs");
    return report;
  }

  private static Sample run(
      BenchmarkRedis server, List<ChildProcess> workers, int bursts, Progress progress) {
    String queue = workers.get(0).queue();
    List<Look> looks = new ArrayList<>();
    List<Long> pushed = new ArrayList<>();
    for (int burst = 0; burst < bursts; burst++) {
      byte[][] jobs = Payloads.jobs(queue, (long) burst * BURST, BURST);
      server.jedis.lpush(("queue:" + queue).getBytes(UTF_8), jobs);
      long now = System.nanoTime();
      for (int i = 0; i < BURST; i++) pushed.add(now);
      while (System.nanoTime() < now + PAUSE_NANOS) {
        looks.add(look(server, workers));
        LockSupport.parkNanos(LOOK_NANOS);
      }
      progress.at(burst, bursts);
    }
    for (ChildProcess worker : workers) server.awaitDrained(worker, progress);
    List<Run> runs = runs(workers, pushed);
    if (runs.size() != pushed.size()) throw new IllegalStateException(runs.size() + " jobs ran");
    return new Sample()
        .with(Figure.LATE, Run.latest(runs, 2 * THREADS) / 1e6)
        .with(
            Figure.SIZE_ERROR, looks.stream().mapToLong(look -> look.error(runs)).max().orElse(0));
  }

  /** The queue's size, as anybody reads it, between two moments. */
  private record Look(long before, long after, long size) {
    /** How many fewer than the jobs that really wait: pushed, and not started yet. */
    long error(List<Run> runs) {
      // What changed while we looked may be counted either way: the kinder one.
      long waited =
          runs.stream().filter(run -> run.pushed() <= before && run.started() > after).count();
      return Math.max(0, waited - size);
    }
  }

  private static Look look(BenchmarkRedis server, List<ChildProcess> workers) {
    long before = System.nanoTime();
    AbstractTransaction look = server.jedis.multi();
    look.llen("queue:" + workers.get(0).queue());
    long size = (Long) look.exec().get(0);
    return new Look(before, System.nanoTime(), size);
  }

  private static List<Run> runs(List<ChildProcess> workers, List<Long> pushed) {
    List<Run> runs = new ArrayList<>();
    for (ChildProcess worker : workers) {
      String all = worker.ask("runs").text("runs");
      for (String run : all.isEmpty() ? new String[0] : all.split(",")) {
        String[] part = run.split(":");
        long at = pushed.get(Integer.parseInt(part[0]));
        runs.add(new Run(at, Long.parseLong(part[1]), Long.parseLong(part[2])));
      }
    }
    return runs;
  }
}
