package jobsinpractice.simulator.scaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What teams use today, to compare with: a fixed fleet, and the autoscaler of Kubernetes. */
public final class Baselines {
  private Baselines() {}

  /** Returns the controller that never changes the fleet. */
  public static Controller fixed() {
    return now -> Orders.NONE;
  }

  /**
   * Returns the rule of the HorizontalPodAutoscaler on utilization: machines times utilization over
   * its target. Where jobs compute all the time, this is the CPU; where they wait, it is more than
   * the CPU shows.
   */
  public static Controller onUtilization(ScalingSettings settings, double target) {
    return horizontal(
        settings,
        now -> {
          double working = now.count(MachineState.WORKING);
          double busy =
              now.in(MachineState.WORKING).stream().mapToInt(MachineReading::running).sum();
          double ratio = working == 0 ? 0 : busy / working / settings.threads() / target;
          return Math.abs(ratio - 1) <= 0.1 ? working : working * ratio;
        });
  }

  /** Returns the same rule on the length of the queue: one machine for this many waiting jobs. */
  public static Controller onDepth(ScalingSettings settings, double jobsPerMachine) {
    return horizontal(settings, now -> now.depth() / jobsPerMachine);
  }

  /** Returns the same rule on latency: machines times latency over its target. */
  public static Controller onLatency(ScalingSettings settings, double target) {
    return horizontal(
        settings,
        now -> {
          double working = now.count(MachineState.WORKING);
          double ratio = now.latency() / target;
          return Math.abs(ratio - 1) <= 0.1 ? working : working * ratio;
        });
  }

  /** Scales out at once, and in to the most that was wanted during the cool-down. */
  private static Controller horizontal(ScalingSettings settings, ToDoubleFunction<Reading> wanted) {
    Deque<double[]> recent = new ArrayDeque<>();
    return now -> {
      recent.add(new double[] {now.time(), Math.ceil(wanted.applyAsDouble(now) - 1e-9)});
      while (recent.peek()[0] <= now.time() - settings.coolDown()) recent.poll();
      double most = recent.stream().mapToDouble(value -> value[1]).max().orElseThrow();
      if (now.time() < settings.coolDown()) {
        most = Math.max(most, now.count(MachineState.WORKING) + now.count(MachineState.BOOTING));
      }
      return towards((int) Math.max(settings.floor(), Math.min(settings.ceiling(), most)), now, 0);
    };
  }

  /**
   * Returns the orders that make this many machines: boots what is missing, drains the machines
   * with the fewest running jobs, and stops what has drained.
   */
  static Orders towards(int machines, Reading now, int extraBoots) {
    List<MachineReading> working = new ArrayList<>(now.in(MachineState.WORKING));
    working.sort(Comparator.comparingInt(MachineReading::running));
    int booting = now.count(MachineState.BOOTING);
    int surplus = working.size() + booting - machines;
    List<Integer> drain = new ArrayList<>();
    for (int n = 0; n < Math.min(surplus, working.size()); n++) drain.add(working.get(n).id());
    return new Orders(Math.max(0, -surplus) + extraBoots, drain, drained(now));
  }

  static List<Integer> drained(Reading now) {
    return now.in(MachineState.DRAINING).stream()
        .filter(machine -> machine.running() == 0)
        .map(MachineReading::id)
        .toList();
  }
}
