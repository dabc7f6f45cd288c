package jobsinpractice.simulator;

import java.util.List;

/**
 * One run: takes what is due next off the agenda and lets it happen, until the end.
 *
 * <p>Actors on the agenda, by number: threads (their I/O ends), machines (their first CPU phase
 * ends), loads (a job arrives), the start of the measurement, the sampler. At equal times the lower
 * number goes first, so a sample sees all that happened at its time.
 */
final class Run {
  private final Simulation simulation;
  private final double arrivalsEnd;
  private final CompiledModel plan;
  private final Load.Stream[] streams;
  private final long[] count;
  private final EventQueue agenda;
  private final RunStatistics ledger;
  private final Dispatcher board;
  private final WorkerPool crew;
  private final GaugeSeries series;
  private final int firstLoad;
  private final int begin;
  private final int sampler;
  private double now;
  private double last;

  Run(Simulation simulation, double arrivalsEnd) {
    this.simulation = simulation;
    this.arrivalsEnd = arrivalsEnd;
    plan = new CompiledModel(simulation);
    List<Load> loads = simulation.loads();
    streams = new Load.Stream[loads.size()];
    count = new long[loads.size()];
    for (int load = 0; load < streams.length; load++) {
      streams[load] = loads.get(load).open(RandomVariates.seed(simulation.seed(), load));
    }
    firstLoad = plan.threads + plan.machines.size();
    begin = firstLoad + streams.length;
    sampler = begin + 1;
    agenda = new EventQueue(sampler + 1);
    ledger = new RunStatistics(plan.jobs.size(), plan.processes);
    board = new Dispatcher(plan, RandomVariates.seed(simulation.seed(), -1));
    crew = new WorkerPool(plan, agenda, streams, ledger, simulation.listener());
    series = new GaugeSeries(plan.queues, plan.threads);
  }

  Result until(double end) {
    standIdle();
    for (int load = 0; load < streams.length; load++) comeNext(load);
    if (simulation.warmUp() > 0) agenda.set(begin, simulation.warmUp());
    else beginToMeasure();
    agenda.set(sampler, simulation.samplePeriod());
    while (!agenda.isEmpty() && agenda.due(agenda.first()) <= end) {
      int actor = agenda.first();
      now = agenda.due(actor);
      if (actor != sampler) last = now;
      happen(actor);
    }
    now = end < Double.MAX_VALUE ? end : last;
    return new ResultBuilder(plan, ledger, board, crew, simulation.fleet(), now).result(series);
  }

  private void happen(int actor) {
    if (actor < plan.threads) {
      if (crew.endIo(actor, now)) fetch(actor);
    } else if (actor < firstLoad) {
      int thread = crew.endCpu(actor - plan.threads, now);
      if (crew.advance(thread, now)) fetch(thread);
    } else if (actor < begin) {
      arrive(actor - firstLoad);
    } else if (actor == begin) {
      beginToMeasure();
    } else {
      sample();
    }
  }

  /** All threads are idle, the processes in turn: else the first would get all first jobs. */
  private void standIdle() {
    int most = plan.groups.stream().mapToInt(ProcessGroup::threads).max().orElse(0);
    for (int n = 0; n < most; n++) {
      for (int process = 0; process < plan.processes; process++) {
        int group = plan.groupOf[process];
        if (n < plan.groups.get(group).threads()) board.idle(group, plan.firstThread[process] + n);
      }
    }
  }

  private void comeNext(int load) {
    double time = streams[load].next();
    agenda.set(firstLoad + load, time > arrivalsEnd ? Double.POSITIVE_INFINITY : time);
  }

  private void arrive(int load) {
    long number = count[load]++;
    int kind = plan.kinds[load][streams[load].kind(number)];
    long ticket = PackedJob.of(load, number);
    int queue = plan.queueOf[kind];
    ledger.arrived(kind);
    int thread = board.taker(queue);
    if (thread >= 0) crew.start(thread, now, kind, ticket, now);
    else board.push(queue, now, ticket);
    comeNext(load);
  }

  /** The thread is free: it takes its next job, or is idle. */
  private void fetch(int thread) {
    int group = plan.groupOf[plan.processOf[thread]];
    int queue = board.choose(group);
    if (queue < 0) {
      board.idle(group, thread);
      return;
    }
    double arrived = board.queues[queue].oldest();
    long ticket = board.pop(queue, now);
    int load = PackedJob.load(ticket);
    int kind = plan.kinds[load][streams[load].kind(PackedJob.number(ticket))];
    crew.start(thread, now, kind, ticket, arrived);
  }

  private void beginToMeasure() {
    agenda.remove(begin);
    ledger.begin(now);
    for (WaitingJobs queue : board.queues) queue.forget(now);
    for (Cores cores : crew.cores) cores.forget(now);
  }

  private void sample() {
    series.row(now, ledger, board);
    boolean over = agenda.size() == 1; // nothing else will ever happen: a drained run ends
    agenda.set(sampler, over ? Double.POSITIVE_INFINITY : now + simulation.samplePeriod());
  }
}
