package jobsinpractice.fleet.machines;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.ScalingSettings;

/** The machines of the fleet, from their order until their processes have ended, and their bill. */
final class MachinePool {
  /**
   * How long the process of a worker needs to start; the provider takes the rest of the boot time.
   */
  static final double PROCESS_START = 3;

  /** How long a machine that is asked to end has for its running jobs, and some. */
  private static final long GRACE_MILLIS = 30_000;

  /** In this fleet a minute is billed like an hour. */
  private static final double DOLLARS_PER_SECOND = ScalingSettings.DOLLARS_PER_HOUR / 60;

  private final double boot;
  private final IntFunction<RunningProcess> starter;
  private final LongFunction<Optional<MachineReport>> reports;
  private final Consumer<String> out;
  private final List<Machine> machines = new ArrayList<>();
  private int ordered;
  private long startedOnGone;
  private long lateOnGone;
  private double secondsOfGone;

  /**
   * @param starter starts the process of the machine with this number
   * @param reports returns what the process with this id reported last
   */
  MachinePool(
      double boot,
      IntFunction<RunningProcess> starter,
      LongFunction<Optional<MachineReport>> reports,
      Consumer<String> out) {
    this.boot = boot;
    this.starter = starter;
    this.reports = reports;
    this.out = out;
  }

  List<Machine> all() {
    return List.copyOf(machines);
  }

  int count(MachineState state) {
    return (int) machines.stream().filter(machine -> machine.is(state)).count();
  }

  Optional<Machine> find(int id) {
    return machines.stream().filter(machine -> machine.id == id && !machine.stopping).findFirst();
  }

  /** Orders a machine, and returns it; its process starts when the provider has it. */
  Machine order(double now) {
    return add(now, now + Math.max(0, boot - PROCESS_START));
  }

  /** Adds a machine that the provider has already. */
  void addBooted(double now) {
    add(now, now);
  }

  private Machine add(double now, double starts) {
    Machine machine = new Machine(++ordered, now, starts);
    machines.add(machine);
    return machine;
  }

  void drain(Machine machine) {
    machine.state = MachineState.DRAINING;
    machine.process.quiet();
  }

  void stop(Machine machine) {
    machine.stopping = true;
    if (machine.process != null) machine.process.stop();
  }

  /** Starts processes whose time has come, reads reports, and removes machines that have ended. */
  void poll(double now) {
    for (Iterator<Machine> each = machines.iterator(); each.hasNext(); ) {
      Machine machine = each.next();
      if (machine.process == null && !machine.stopping && now >= machine.starts) {
        machine.process = starter.apply(machine.id);
      }
      boolean ended = machine.hasEnded(); // before its last report is read
      read(machine, now);
      if (!ended) continue;
      each.remove();
      gone(machine, now);
    }
  }

  private void read(Machine machine, double now) {
    if (machine.process == null) return;
    Optional<MachineReport> report = reports.apply(machine.process.pid());
    report.ifPresent(latest -> machine.report = latest);
    if (report.isPresent() && machine.is(MachineState.BOOTING)) {
      machine.state = MachineState.WORKING;
      out.accept(
          String.format(
              Locale.ROOT,
              "machine %d works, %.1f s after its order",
              machine.id,
              now - machine.ordered));
    }
  }

  private void gone(Machine machine, double now) {
    startedOnGone += machine.report.started();
    lateOnGone += machine.report.late();
    secondsOfGone += now - machine.ordered;
    out.accept(
        String.format(
            Locale.ROOT,
            "machine %d %s; it cost $%.2f",
            machine.id,
            machine.stopping ? "is gone" : "ended by itself",
            (now - machine.ordered) * DOLLARS_PER_SECOND));
  }

  /** Returns how many jobs have started. */
  long started() {
    return startedOnGone + machines.stream().mapToLong(m -> m.report.started()).sum();
  }

  /** Returns how many jobs started later than promised. */
  long late() {
    return lateOnGone + machines.stream().mapToLong(m -> m.report.late()).sum();
  }

  /** Returns the bill, from each order until the machine is gone. */
  double dollars(double now) {
    double running = machines.stream().mapToDouble(machine -> now - machine.ordered).sum();
    return (secondsOfGone + running) * DOLLARS_PER_SECOND;
  }

  /** Returns what this many machines would cost all the time. */
  static double dollars(int machines, double seconds) {
    return machines * seconds * DOLLARS_PER_SECOND;
  }

  /** Asks all machines to end, and waits for them. */
  void stopAll() {
    machines.forEach(this::stop);
    for (Machine machine : machines) {
      if (machine.process != null) machine.process.await(GRACE_MILLIS);
    }
  }
}
