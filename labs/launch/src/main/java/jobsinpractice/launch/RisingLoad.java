package jobsinpractice.launch;

import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.simulator.scaling.Week;

/** Lab 15: the load rises and falls, and machines come and go. */
final class RisingLoad extends Trouble<Controller> {
  private static final int FRIDAY = 4;
  private static final double SLOW_SHARE = 0.05;

  /** What the day may cost, as a share of a fixed fleet that is large enough. */
  private static final double BUDGET = 0.75;

  private static final int ENOUGH = 16;

  RisingLoad() {
    super(15, 5, "12:20", "customers from abroad arrive, all day long");
  }

  @Override
  Controller yours(LabCode code, Scene scene) throws Exception {
    return (Controller) code.create("Autoscaler", ScalingSettings.launch());
  }

  /** The old code has the machines of a calm day. */
  @Override
  Controller naive(Scene scene) {
    return now -> now.time() == 0 ? Orders.boot(4) : Orders.NONE;
  }

  @Override
  void happen(Controller controller, Scene scene) {
    Week day = Week.of(scene.seed()).days(FRIDAY, FRIDAY + 1);
    ScalingSettings settings = ScalingSettings.launch();
    ScalingResult result = ScalingRun.of(day, settings, 2, SLOW_SHARE, controller);
    scene.lose(
        LossKind.BROKEN_PROMISE, result.broken(), "they waited for machines, longer than a minute");
    scene.lose(
        LossKind.BROKEN_PROMISE,
        result.killed(),
        "their machine was stopped, and they began again from the beginning");
    double budget = BUDGET * ENOUGH * ScalingSettings.DOLLARS_PER_HOUR * day.seconds() / 3_600;
    scene.lose(
        LossKind.CENTS,
        Math.round(100 * (result.dollars() - budget)),
        "machines ran although nothing waited");
  }
}
