package jobsinpractice.lab15;

// region scale-in-imports
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;

// endregion

/** Removes machines without killing a job. */
final class ScaleIn {
  private ScaleIn() {}

  // region task-4
  /**
   * Returns what to drain and what to stop, so that at most the wanted number of machines work or
   * boot.
   *
   * <ul>
   *   <li>A draining machine is stopped when it runs no job, never before.
   *   <li>Of a surplus, booting machines are stopped first: they run nothing. The machine that
   *       needs longest to get ready is the first.
   *   <li>The rest of the surplus is drained: the working machines with the fewest running jobs.
   *   <li>At least as many machines as the floor keep working, whatever is wanted. A booting
   *       machine does not count for the floor, and can be stopped.
   * </ul>
   */
  static Orders orders(Reading now, int wanted, ScalingSettings settings) {
    List<MachineReading> working = now.in(MachineState.WORKING);
    List<MachineReading> booting = now.in(MachineState.BOOTING);
    int surplus = Math.max(0, working.size() + booting.size() - wanted);
    List<MachineReading> cancel =
        first(surplus, booting, Comparator.comparingDouble(machine -> -machine.readyIn()));
    int left = Math.min(surplus - cancel.size(), working.size() - settings.floor());
    List<MachineReading> drain =
        first(left, working, Comparator.comparingInt(MachineReading::running));
    List<MachineReading> idle =
        now.in(MachineState.DRAINING).stream().filter(machine -> machine.running() == 0).toList();
    List<Integer> stop = new ArrayList<>(ids(idle));
    stop.addAll(ids(cancel));
    return new Orders(0, ids(drain), stop);
  }

  private static List<MachineReading> first(
      int count, List<MachineReading> machines, Comparator<MachineReading> order) {
    return machines.stream().sorted(order).limit(Math.max(0, count)).toList();
  }

  private static List<Integer> ids(List<MachineReading> machines) {
    return machines.stream().map(MachineReading::id).toList();
  }
  // endregion
}
