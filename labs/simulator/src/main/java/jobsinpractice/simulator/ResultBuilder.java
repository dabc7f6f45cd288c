package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums a finished run up. */
final class ResultBuilder {
  private final CompiledModel plan;
  private final RunStatistics ledger;
  private final Dispatcher board;
  private final WorkerPool crew;
  private final Fleet fleet;
  private final double now;
  private final double window;

  ResultBuilder(
      CompiledModel plan,
      RunStatistics ledger,
      Dispatcher board,
      WorkerPool crew,
      Fleet fleet,
      double now) {
    this.plan = plan;
    this.ledger = ledger;
    this.board = board;
    this.crew = crew;
    this.fleet = fleet;
    this.now = now;
    this.window = now - ledger.since();
  }

  Result result(GaugeSeries series) {
    Map<String, JobStatistics> jobs = new LinkedHashMap<>();
    for (int kind = 0; kind < plan.jobs.size(); kind++) {
      String name = plan.jobs.get(kind).name();
      jobs.put(name, served(name, List.of(kind)));
    }
    Map<String, QueueResult> queues = new LinkedHashMap<>();
    for (int queue = 0; queue < plan.queues.size(); queue++) {
      queues.put(plan.queues.get(queue), queue(queue));
    }
    List<Integer> all = new ArrayList<>();
    for (int kind = 0; kind < plan.jobs.size(); kind++) all.add(kind);
    double dollars = fleet.dollarsPerHour() * window / 3600;
    FleetResult use = new FleetResult(processes(), plan.threads, coreUse(), ledger.busy(), dollars);
    return new Result(served("all", all), jobs, queues, use, series);
  }

  private JobStatistics served(String name, List<Integer> kinds) {
    long arrived = 0;
    long done = 0;
    double cpu = 0;
    for (int kind : kinds) {
      arrived += ledger.arrived[kind];
      done += ledger.done[kind];
      cpu += ledger.cpu[kind];
    }
    JobStatistics.Counts counts = new JobStatistics.Counts(arrived, done, cpu, window);
    DurationSample latency = together(ledger.latency, kinds);
    DurationSample service = together(ledger.service, kinds);
    return new JobStatistics(name, counts, latency.spread(), service.spread());
  }

  /** The run is over, so a single sample needs no copy. */
  private static DurationSample together(DurationSample[] samples, List<Integer> kinds) {
    if (kinds.size() == 1) return samples[kinds.get(0)];
    DurationSample all = new DurationSample();
    for (int kind : kinds) all.add(samples[kind]);
    return all;
  }

  private QueueResult queue(int queue) {
    List<Integer> kinds = new ArrayList<>();
    for (int kind = 0; kind < plan.queueOf.length; kind++) {
      if (plan.queueOf[kind] == queue) kinds.add(kind);
    }
    WaitingJobs waiting = board.queues[queue];
    double depth = window == 0 ? 0 : waiting.area(now) / window;
    JobStatistics served = served(plan.queues.get(queue), kinds);
    return new QueueResult(served, depth, waiting.size(), waiting.latency(now));
  }

  private List<ProcessResult> processes() {
    List<ProcessResult> processes = new ArrayList<>();
    for (int process = 0; process < plan.processes; process++) {
      int group = plan.groupOf[process];
      int threads = plan.groups.get(group).threads();
      double busy = window == 0 ? 0 : ledger.busyArea(process, now) / window;
      processes.add(new ProcessResult(group, threads, busy));
    }
    return processes;
  }

  private double coreUse() {
    double busy = 0;
    double cores = 0;
    for (Cores machine : crew.cores) {
      busy += machine.busy(now);
      cores += machine.cores();
    }
    return cores == 0 || window == 0 ? 0 : busy / (cores * window);
  }
}
