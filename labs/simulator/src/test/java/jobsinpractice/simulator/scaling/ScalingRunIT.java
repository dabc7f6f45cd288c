package jobsinpractice.simulator.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fleet whose machines come and go")
class ScalingRunIT {
  private static final ScalingSettings SETTINGS = ScalingSettings.launch();

  /** An hour with this many parcels a second. */
  private static Week hour(double perSecond) {
    double[] minutes = new double[60];
    Arrays.fill(minutes, perSecond);
    return Week.ofParcels(1, minutes);
  }

  private static ScalingResult run(Week week, int machines, Controller controller) {
    return ScalingRun.of(week, SETTINGS, machines, 0, controller);
  }

  @Test
  @DisplayName("the same week and controller have the same result")
  void repeatable() {
    ScalingResult one = run(Week.of(3).days(0, 1), 3, Baselines.onUtilization(SETTINGS, 0.7));
    ScalingResult two = run(Week.of(3).days(0, 1), 3, Baselines.onUtilization(SETTINGS, 0.7));
    assertThat(one.dollars()).isEqualTo(two.dollars());
    assertThat(one.readings().latency()).isEqualTo(two.readings().latency());
  }

  @Test
  @DisplayName("a fixed fleet costs its machines times the hours")
  void dollars() {
    assertThat(run(hour(2), 4, Baselines.fixed()).dollars()).isCloseTo(4 * 0.065, within(1e-9));
  }

  @Test
  @DisplayName("a machine costs from its order, and works 90 s later")
  void boots() {
    List<Reading> readings = new ArrayList<>();
    ScalingResult result =
        run(
            hour(2),
            2,
            now -> {
              readings.add(now);
              return now.time() == 0 ? Orders.boot(1) : Orders.NONE;
            });
    assertThat(readings.get(1).in(MachineState.BOOTING).get(0).readyIn()).isEqualTo(75);
    assertThat(readings.get(5).count(MachineState.WORKING)).isEqualTo(2);
    assertThat(readings.get(6).count(MachineState.WORKING)).isEqualTo(3);
    assertThat(result.dollars()).isCloseTo(3 * 0.065, within(1e-9));
  }

  @Test
  @DisplayName("a draining machine ends its jobs and takes no more; a stopped one kills them")
  void drainsAndStops() {
    List<Integer> running = new ArrayList<>();
    ScalingResult drained =
        run(
            hour(2),
            3,
            now -> {
              if (now.time() == 600) return new Orders(0, List.of(0), List.of());
              List<MachineReading> draining = now.in(MachineState.DRAINING);
              if (draining.isEmpty()) return Orders.NONE;
              running.add(draining.get(0).running());
              return draining.get(0).running() == 0
                  ? new Orders(0, List.of(), List.of(0))
                  : Orders.NONE;
            });
    assertThat(running).isNotEmpty().endsWith(0);
    assertThat(drained.killed()).isZero();
    ScalingResult stopped =
        run(
            hour(2),
            3,
            now -> now.time() == 600 ? new Orders(0, List.of(), List.of(0, 1, 2)) : Orders.NONE);
    assertThat(stopped.killed()).isPositive();
    assertThat(stopped.broken()).as("no machine is left").isGreaterThan(5_000);
  }

  @Test
  @DisplayName("a machine that drains for too long is stopped by the platform")
  void limit() {
    List<Double> last = new ArrayList<>();
    run(
        hour(2),
        3,
        now -> {
          if (now.count(MachineState.DRAINING) > 0) last.add(now.time());
          return now.time() == 600 ? new Orders(0, List.of(0), List.of()) : Orders.NONE;
        });
    assertThat(last.get(last.size() - 1)).isEqualTo(600 + ScalingSettings.DRAIN_LIMIT);
  }

  @Test
  @DisplayName("a slow machine takes twice as long for each job")
  void slow() {
    List<Map<String, ServiceTime>> lately = new ArrayList<>();
    ScalingRun.of(
        hour(2.2),
        SETTINGS,
        1,
        1,
        now -> {
          if (now.time() == 3_000) now.machines().forEach(m -> lately.add(m.lately()));
          return now.time() == 0 ? Orders.boot(1) : Orders.NONE;
        });
    assertThat(lately.get(0).get("ShipOrder").meanSeconds()).isCloseTo(4, within(0.3));
    assertThat(lately.get(1).get("ShipOrder").meanSeconds()).isCloseTo(8, within(0.6));
  }

  @Test
  @DisplayName("the oracle breaks no promise, and needs little more than the work itself")
  void oracle() {
    Week week = Week.of(2);
    int[] plan = Oracle.plan(week, SETTINGS);
    ScalingResult result = run(week, plan[0], Oracle.following(plan, SETTINGS));
    double work = 0;
    for (int minute = 0; minute < week.seconds() / 60; minute++) work += week.erlangs(minute) / 60;
    double least = work / SETTINGS.threads() * ScalingSettings.DOLLARS_PER_HOUR;
    assertThat(result.broken()).isZero();
    assertThat(result.dollars()).isBetween(0.99 * least, 1.03 * least);
  }
}
