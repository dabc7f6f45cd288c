package jobsinpractice.lab15;

// region slow-imports
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.ServiceTime;

// endregion

/** Finds a machine that is slow itself, not one that merely got the long jobs. */
final class SlowMachine {
  /** A machine that ended fewer jobs is not judged. */
  static final int FEWEST_JOBS = 20;

  /** A machine is slow if its jobs take at least this many times as long as usual. */
  static final double SLOW = 1.5;

  private SlowMachine() {}

  // region task-5
  /**
   * Returns the id of the slowest machine, or empty if none is slow.
   *
   * <p>The method compares how long a machine's jobs took, all together, with how long they usually
   * take. What a job of a class usually takes is the median of the class's means, over all machines
   * that ended jobs of the class, this one included. For an even number of means, take either of
   * the two in the middle, or their mean.
   */
  static OptionalInt find(List<MachineReading> machines) {
    OptionalInt slowest = OptionalInt.empty();
    double most = SLOW;
    for (MachineReading machine : machines) {
      int jobs = 0;
      double took = 0;
      double usual = 0;
      for (Map.Entry<String, ServiceTime> entry : machine.lately().entrySet()) {
        ServiceTime time = entry.getValue();
        jobs += time.jobs();
        took += time.jobs() * time.meanSeconds();
        usual += time.jobs() * median(machines, entry.getKey());
      }
      if (jobs >= FEWEST_JOBS && took / usual >= most) {
        most = took / usual;
        slowest = OptionalInt.of(machine.id());
      }
    }
    return slowest;
  }

  private static double median(List<MachineReading> machines, String jobClass) {
    double[] means =
        machines.stream()
            .filter(machine -> machine.lately().containsKey(jobClass))
            .mapToDouble(machine -> machine.lately().get(jobClass).meanSeconds())
            .sorted()
            .toArray();
    return means[(means.length - 1) / 2];
  }
  // endregion
}
