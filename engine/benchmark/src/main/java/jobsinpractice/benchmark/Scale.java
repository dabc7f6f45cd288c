package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.benchmark.Comparison.Side;

/**
 * One queue, emptied by fleets of worker processes of several sizes; next to each, what
 * redis-benchmark does with the same scripts, as many clients, and as many jobs in a call.
 */
final class Scale implements Work {
  private static final int JOBS = 500_000;
  private static final int NAP_JOBS = 50_000;
  private static final int NAP = 10;
  private static final int IDLE_SECONDS = 10;

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String summary() {
    return "fleets of worker processes on one Redis, next to redis-benchmark (takes 4 GB)";
  }

  @Override
  public Report run(BenchmarkRedis server, Options options, Progress progress) {
    List<Integer> sizes = options.processes();
    int largest = sizes.stream().max(Integer::compare).orElseThrow();
    int jobs = options.scaled(JOBS);
    Report report =
        new Report(
            name(),
            String.format(
                Locale.ROOT,
                "%,d no-op jobs, processes of %d threads with -Xmx64m",
                jobs,
                options.concurrency()));
    progress.label("scale · starting processes");
    try (Fleet fleet = new Fleet(server, options.with("-Xmx64m"), largest)) {
      Emptying emptying = new Emptying(server, progress);
      emptying.layOut(fleet, jobs);
      List<Side> sides = drains(server, emptying, fleet, sizes, jobs);
      new Comparison(2, options.rounds(), progress).run(report, sides);
      server.jedis.unlink("template:" + fleet.queue());
      emptying.layOut(fleet, options.scaled(NAP_JOBS));
      String naps = fleetOf(largest) + ", jobs of " + NAP + " ms";
      Side napping =
          new Side(naps, fleet.guarantee(), () -> drain(server, emptying, fleet, largest, NAP));
      new Comparison(1, options.rounds(), progress).run(report, List.of(napping));
      int seconds = Math.min(IDLE_SECONDS, options.scaled(IDLE_SECONDS));
      List<Side> idle = idle(server, fleet, largest, seconds);
      new Comparison(0, Math.max(1, options.rounds() * 3 / 5), progress).run(report, idle);
      notes(report, sizes, largest, naps);
    }
    return report;
  }

  private static List<Side> drains(
      BenchmarkRedis server, Emptying emptying, Fleet fleet, List<Integer> sizes, int jobs) {
    RedisBenchmark benchmark = RedisBenchmark.installed() ? new RedisBenchmark(server) : null;
    List<Side> sides = new ArrayList<>();
    Map<Integer, Integer> batches = new HashMap<>();
    for (int size : sizes) {
      sides.add(
          new Side(
              fleetOf(size),
              fleet.guarantee(),
              () -> {
                Sample sample = drain(server, emptying, fleet, size, 0);
                batches.put(size, (int) Math.max(1, Math.round(sample.get(Figure.BATCH))));
                return sample;
              }));
      if (benchmark == null) continue;
      sides.add(
          new Side(benchmarkOf(size), "", () -> benchmark.run(size, jobs, batches.get(size))));
    }
    return sides;
  }

  private static Sample drain(
      BenchmarkRedis server, Emptying emptying, Fleet fleet, int size, int millis) {
    fleet.start(size, millis);
    long jobs = server.jedis.llen("template:" + fleet.queue());
    long before = server.scriptCalls();
    Sample sample = emptying.run(fleet);
    long calls = server.scriptCalls() - before;
    fleet.stop();
    // One call claims jobs, and another one settles them.
    return sample
        .with(Figure.REDIS_CORE, sample.get(Figure.REDIS_CPU) * sample.get(Figure.RATE) / 1e4)
        .with(Figure.BATCH, 2.0 * jobs / calls);
  }

  /** Redis itself does something every tenth of a second, so its share is measured without one. */
  private static List<Side> idle(BenchmarkRedis server, Fleet fleet, int largest, int seconds) {
    List<Side> sides = new ArrayList<>();
    for (int size : List.of(0, largest)) {
      sides.add(
          new Side(
              idleFleetOf(size),
              "",
              () -> {
                fleet.start(size, 0);
                double before = server.cpuMicros();
                LockSupport.parkNanos(seconds * 1_000_000_000L);
                double redis = server.cpuMicros() - before;
                fleet.stop();
                return new Sample().with(Figure.REDIS_CORE, redis / seconds / 1e4);
              }));
    }
    return sides;
  }

  private static void notes(Report report, List<Integer> sizes, int largest, String naps) {
    for (int size : sizes) report.note(spread(report, fleetOf(size)));
    for (int size : sizes) {
      if (!report.has(benchmarkOf(size))) continue;
      double share = report.ratio(fleetOf(size), benchmarkOf(size), Figure.RATE);
      report.note(
          String.format(
              Locale.ROOT, "%s against redis-benchmark: %.0f%%", fleetOf(size), 100 * share));
    }
    if (!report.has(benchmarkOf(largest))) {
      report.note("redis-benchmark is not on the PATH (Debian: apt install redis-tools)");
    }
    double idle =
        report.median(idleFleetOf(largest), Figure.REDIS_CORE)
            - report.median(idleFleetOf(0), Figure.REDIS_CORE);
    double idleMicros = Math.max(0, idle) * 1e4 / largest;
    Capacity small = new Capacity(report.median(fleetOf(largest), Figure.REDIS_CPU), idleMicros);
    Capacity large = new Capacity(report.median(naps, Figure.REDIS_CPU), idleMicros);
    report.note(
        String.format(
            Locale.ROOT,
            "an idle process takes %.0f µs of Redis a second: %,d processes take 5%% of a core",
            idleMicros,
            small.processesUntil(0.05)));
    report.note("computed, not measured, for a Redis that is busy 70% of the time:");
    small.lines("jobs that do nothing").forEach(report::note);
    large.lines("jobs of " + NAP + " ms").forEach(report::note);
  }

  private static String spread(Report report, String row) {
    double[] rates =
        report.row(row).samples().stream().mapToDouble(s -> s.get(Figure.RATE)).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%s: %,.0f to %,.0f jobs/s over %d runs",
        row,
        rates[0],
        rates[rates.length - 1],
        rates.length);
  }

  private static String fleetOf(int size) {
    return size == 1 ? "1 process" : size + " processes";
  }

  private static String idleFleetOf(int size) {
    return size == 0 ? "idle Redis" : fleetOf(size) + ", idle";
  }

  private static String benchmarkOf(int size) {
    return "redis-benchmark, " + (size == 1 ? "1 client" : size + " clients");
  }
}
