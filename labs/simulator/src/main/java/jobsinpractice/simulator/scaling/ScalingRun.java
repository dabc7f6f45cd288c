package jobsinpractice.simulator.scaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import jobsinpractice.simulator.scaling.VirtualMachine.RunningJob;

/** Runs one week with one controller. The same week and controller have the same result. */
public final class ScalingRun {
  private final Week week;
  private final ScalingSettings settings;
  private final Controller controller;
  private final double slowShare;
  private final Week.Stream arrivals;
  private final PriorityQueue<RunningJob> ends = new PriorityQueue<>();
  private final Deque<Week.Arrival> waiting = new ArrayDeque<>();
  private final List<VirtualMachine> machines = new ArrayList<>();
  private final RecentJobs recent = new RecentJobs();
  private final SplittableRandom choice;
  private final ScalingCounts counts;
  private int ordered;

  private ScalingRun(
      Week week, ScalingSettings settings, int machines, double slowShare, Controller controller) {
    this.week = week;
    this.settings = settings;
    this.controller = controller;
    this.slowShare = slowShare;
    this.arrivals = week.open();
    this.choice = new SplittableRandom(week.seed() + 1);
    this.counts = new ScalingCounts(settings);
    for (int n = 0; n < machines; n++) add(0, 1, MachineState.WORKING);
  }

  /**
   * Runs the week.
   *
   * @param machines how many work at its start
   * @param slowShare the share of the machines that are half as fast when they are ordered later
   */
  public static ScalingResult of(
      Week week, ScalingSettings settings, int machines, double slowShare, Controller controller) {
    return new ScalingRun(week, settings, machines, slowShare, controller).run();
  }

  private ScalingResult run() {
    Week.Arrival next = arrivals.next();
    for (double reading = 0; reading < week.seconds(); reading += settings.interval()) {
      next = work(next, reading);
      control(reading);
    }
    work(next, week.seconds());
    for (Week.Arrival job : waiting) counts.waited(week.seconds() - job.at());
    return counts.result();
  }

  /** Arrivals, ends, and machines that become ready, up to this time. */
  private Week.Arrival work(Week.Arrival first, double until) {
    Week.Arrival next = first;
    while (true) {
      double arrives = next == null ? Double.MAX_VALUE : next.at();
      double ends = this.ends.isEmpty() ? Double.MAX_VALUE : this.ends.peek().end();
      VirtualMachine booted = firstReady();
      double ready = booted == null ? Double.MAX_VALUE : booted.ready;
      double now = Math.min(arrives, Math.min(ends, ready));
      if (now > until) return next;
      if (now == ready) {
        booted.becomeReady();
        fill(booted, now);
      } else if (now == ends) {
        end(this.ends.poll(), now);
      } else {
        arrive(next);
        next = arrivals.next();
      }
    }
  }

  private VirtualMachine firstReady() {
    if (counts.booting == 0) return null;
    VirtualMachine first = null;
    for (VirtualMachine machine : machines) {
      if (!machine.is(MachineState.BOOTING)) continue;
      if (first == null || machine.ready < first.ready) first = machine;
    }
    return first;
  }

  private void arrive(Week.Arrival job) {
    counts.jobs++;
    recent.arrived(job.at());
    VirtualMachine idle = waiting.isEmpty() ? idle() : null;
    if (idle == null) waiting.add(job);
    else start(job, idle, job.at());
  }

  /** One idle thread of all, at random. */
  private VirtualMachine idle() {
    int free = 0;
    for (VirtualMachine machine : machines) free += machine.free(settings.threads());
    if (free == 0) return null;
    int left = (int) (Week.uniform(choice) * free);
    for (VirtualMachine machine : machines) {
      left -= machine.free(settings.threads());
      if (left < 0) return machine;
    }
    throw new IllegalStateException("no idle thread");
  }

  private void start(Week.Arrival job, VirtualMachine machine, double now) {
    counts.waited(now - job.at());
    ends.add(machine.start(job, now));
  }

  private void end(RunningJob job, double now) {
    if (job.on().isStopped()) return;
    job.on().end(job);
    recent.ended(now, job.end() - job.start());
    fill(job.on(), now);
  }

  private void fill(VirtualMachine machine, double now) {
    while (!waiting.isEmpty() && machine.free(settings.threads()) > 0) {
      start(waiting.poll(), machine, now);
    }
  }

  private void control(double now) {
    for (VirtualMachine machine : List.copyOf(machines)) {
      if (machine.hasDrainedLongerThan(ScalingSettings.DRAIN_LIMIT, now)) stop(machine);
    }
    Reading reading = read(now);
    counts.read(reading, machines);
    Orders orders = controller.decide(reading);
    counts.ordered(orders);
    for (int n = 0; n < orders.boot(); n++) boot(now);
    for (int id : orders.drain()) drain(find(id), now);
    for (int id : orders.stop()) stop(find(id));
    counts.paid(machines);
  }

  private Reading read(double now) {
    double latency = waiting.isEmpty() ? 0 : now - waiting.peek().at();
    List<MachineReading> readings = new ArrayList<>();
    for (VirtualMachine machine : machines) readings.add(machine.read(now));
    return new Reading(
        now,
        latency,
        waiting.size(),
        recent.arrivalsPerSecond(now),
        recent.secondsPerJob(now),
        readings);
  }

  private void boot(double now) {
    double draw = Week.uniform(new SplittableRandom(31 * week.seed() + 7919L * ordered));
    add(now + settings.boot(), draw < slowShare ? 2 : 1, MachineState.BOOTING);
  }

  private void add(double ready, double slowness, MachineState state) {
    machines.add(new VirtualMachine(ordered++, ready, slowness, state));
  }

  private void drain(VirtualMachine machine, double now) {
    if (!machine.is(MachineState.WORKING)) return;
    machine.drain(now);
    counts.removed();
  }

  private void stop(VirtualMachine machine) {
    if (!machine.is(MachineState.DRAINING)) counts.removed();
    machine.stop();
    machines.remove(machine);
    counts.killed += machine.running.size();
    for (int i = machine.running.size() - 1; i >= 0; i--) {
      waiting.addFirst(machine.running.get(i).job());
    }
  }

  private VirtualMachine find(int id) {
    for (VirtualMachine machine : machines) if (machine.id == id) return machine;
    throw new IllegalArgumentException("no machine has the id " + id);
  }
}
