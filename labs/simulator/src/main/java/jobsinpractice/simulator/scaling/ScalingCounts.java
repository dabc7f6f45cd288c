package jobsinpractice.simulator.scaling;

import java.util.ArrayList;
import java.util.List;

/** Counts what a run does. */
final class ScalingCounts {
  private final ScalingSettings settings;
  private final List<double[]> rows = new ArrayList<>();
  long jobs;
  long killed;
  int booting;
  private long broken;
  private double machineSeconds;
  private double slowSeconds;
  private int booted;
  private int removed;
  private int events;
  private int fewest = Integer.MAX_VALUE;

  ScalingCounts(ScalingSettings settings) {
    this.settings = settings;
  }

  void waited(double seconds) {
    if (seconds > settings.promise()) broken++;
  }

  void read(Reading reading, List<VirtualMachine> machines) {
    int working = reading.count(MachineState.WORKING);
    fewest = Math.min(fewest, working);
    rows.add(new double[] {reading.time(), reading.latency(), machines.size(), working});
  }

  /** A machine costs money for the interval that begins with its order. */
  void paid(List<VirtualMachine> machines) {
    machineSeconds += machines.size() * settings.interval();
    booting = 0;
    for (VirtualMachine machine : machines) {
      if (machine.is(MachineState.BOOTING)) booting++;
      if (machine.slowness > 1 && machine.is(MachineState.WORKING)) {
        slowSeconds += settings.interval();
      }
    }
  }

  void ordered(Orders orders) {
    booted += orders.boot();
    if (orders.boot() + orders.drain().size() > 0) events++;
  }

  void removed() {
    removed++;
  }

  ScalingResult result() {
    double dollars = machineSeconds / 3600 * ScalingSettings.DOLLARS_PER_HOUR;
    return new ScalingResult(
        jobs,
        broken,
        killed,
        dollars,
        booted,
        removed,
        events,
        fewest,
        slowSeconds,
        new ScalingResult.Series(column(0), column(1), column(2), column(3)));
  }

  private double[] column(int n) {
    return rows.stream().mapToDouble(row -> row[n]).toArray();
  }
}
