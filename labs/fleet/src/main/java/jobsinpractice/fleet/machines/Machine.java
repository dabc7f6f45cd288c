package jobsinpractice.fleet.machines;

import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.fleet.machines.MachineReport.Ended;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.ServiceTime;

/** A machine from its order until it is gone: first without a process, then with one. */
final class Machine {
  final int id;
  final double ordered;

  /** When the provider has a machine, and its process can start. */
  final double starts;

  MachineState state = MachineState.BOOTING;
  RunningProcess process;
  MachineReport report = MachineReport.NONE;

  /** Whether it was asked to end. */
  boolean stopping;

  Machine(int id, double ordered, double starts) {
    this.id = id;
    this.ordered = ordered;
    this.starts = starts;
  }

  boolean is(MachineState other) {
    return !stopping && state == other;
  }

  boolean hasEnded() {
    return process == null ? stopping : !process.isAlive();
  }

  /**
   * @param ready when a machine works that boots as long as usual
   * @param before its report at the beginning of the time that counts as lately
   */
  MachineReading read(double now, double ready, MachineReport before) {
    double readyIn = state == MachineState.BOOTING ? Math.max(0, ready - now) : 0;
    Map<String, ServiceTime> lately = new TreeMap<>();
    report
        .ended()
        .forEach(
            (name, sum) -> {
              Ended since = sum.minus(before.ended().getOrDefault(name, Ended.NONE));
              if (since.jobs() == 0) return;
              double mean = since.millis() / 1e3 / since.jobs();
              lately.put(name, new ServiceTime((int) since.jobs(), mean));
            });
    return new MachineReading(id, state, readyIn, report.running(), lately);
  }
}
