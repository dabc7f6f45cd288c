package jobsinpractice.simulator;

import java.util.HashMap;
import java.util.Map;

/**
 * The threads, and where each is in the job it runs: it walks from phase to phase, over the cores
 * of its machine and the pools that phases need, until the job is done.
 *
 * <p>On the agenda a thread stands for the end of its I/O, a machine for the end of the CPU phase
 * that ends first on it.
 */
final class WorkerPool {
  final Cores[] cores;
  private final CompiledModel plan;
  private final EventQueue agenda;
  private final Load.Stream[] streams;
  private final RunStatistics ledger;
  private final boolean[][] onCpu;
  private final PoolPermits[][][] pools;
  private final long[] ticket;
  private final int[] job;
  private final int[] phase;
  private final double[] arrived;
  private final double[] started;
  private final PhaseListener listener;

  WorkerPool(
      CompiledModel plan,
      EventQueue agenda,
      Load.Stream[] streams,
      RunStatistics ledger,
      PhaseListener listener) {
    this.listener = listener;
    this.plan = plan;
    this.agenda = agenda;
    this.streams = streams;
    this.ledger = ledger;
    cores = plan.machines.stream().map(m -> new Cores(m.cores())).toArray(Cores[]::new);
    onCpu = new boolean[plan.jobs.size()][];
    pools = new PoolPermits[plan.jobs.size()][][];
    Map<String, PoolPermits> made = new HashMap<>();
    for (int kind = 0; kind < onCpu.length; kind++) compile(kind, made);
    ticket = new long[plan.threads];
    job = new int[plan.threads];
    phase = new int[plan.threads];
    arrived = new double[plan.threads];
    started = new double[plan.threads];
  }

  private void compile(int kind, Map<String, PoolPermits> made) {
    JobClass described = plan.jobs.get(kind);
    int phases = described.phases().size();
    onCpu[kind] = new boolean[phases];
    pools[kind] = new PoolPermits[phases][];
    for (int step = 0; step < phases; step++) {
      onCpu[kind][step] = described.phases().get(step).onCpu();
      Pool pool = described.phases().get(step).pool();
      if (pool == null) continue;
      pools[kind][step] = new PoolPermits[plan.processes];
      for (int process = 0; process < plan.processes; process++) {
        String name = pool.shared() ? pool.name() : pool.name() + "/" + process;
        pools[kind][step][process] =
            made.computeIfAbsent(name, unseen -> new PoolPermits(pool.size()));
      }
    }
  }

  /** The thread begins a job; what it demands is drawn by its ticket. */
  void start(int thread, double now, int kind, long itsTicket, double itsArrival) {
    ticket[thread] = itsTicket;
    job[thread] = kind;
    phase[thread] = -1;
    arrived[thread] = itsArrival;
    started[thread] = now;
    ledger.started(plan.processOf[thread], kind, now, itsArrival);
    advance(thread, now);
  }

  /** The thread's I/O phase ends. True when its job is done with that. */
  boolean endIo(int thread, double now) {
    agenda.remove(thread);
    PoolPermits[] pool = pools[job[thread]][phase[thread]];
    if (pool != null) {
      int next = pool[plan.processOf[thread]].give();
      if (next >= 0) agenda.set(next, now + work(next));
    }
    return advance(thread, now);
  }

  /** A CPU phase ends on this machine: the thread, which then still has to {@link #advance}. */
  int endCpu(int machine, double now) {
    int thread = cores[machine].leave(now);
    agenda.set(plan.threads + machine, cores[machine].next());
    return thread;
  }

  /** On to the next phase. True when there is none left: the job is done. */
  boolean advance(int thread, double now) {
    int kind = job[thread];
    int step = ++phase[thread];
    if (step == onCpu[kind].length) {
      ledger.finished(plan.processOf[thread], kind, now, arrived[thread], started[thread]);
      listener.changed(thread, now, PhaseListener.State.IDLE);
      return true;
    }
    boolean cpu = onCpu[kind][step];
    listener.changed(thread, now, cpu ? PhaseListener.State.CPU : PhaseListener.State.IO);
    if (cpu) {
      int machine = plan.machineOf[plan.processOf[thread]];
      double work = work(thread);
      ledger.computed(kind, arrived[thread], work);
      cores[machine].enter(now, thread, work);
      agenda.set(plan.threads + machine, cores[machine].next());
      return false;
    }
    PoolPermits[] pool = pools[kind][step];
    if (pool == null || pool[plan.processOf[thread]].take(thread)) {
      agenda.set(thread, now + work(thread));
    }
    return false;
  }

  private double work(int thread) {
    long itsTicket = ticket[thread];
    return streams[PackedJob.load(itsTicket)].work(PackedJob.number(itsTicket), phase[thread]);
  }
}
