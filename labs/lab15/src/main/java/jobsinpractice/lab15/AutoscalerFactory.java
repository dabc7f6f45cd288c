package jobsinpractice.lab15;

import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.ControllerFactory;
import jobsinpractice.simulator.scaling.ScalingSettings;

/**
 * Given. Hands your autoscaler to {@code labs/lab week} and to the supervisor of {@code labs/lab
 * start 15}.
 */
public final class AutoscalerFactory implements ControllerFactory {
  @Override
  public Controller create(ScalingSettings settings) {
    return new Autoscaler(settings);
  }
}
