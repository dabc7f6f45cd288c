package jobsinpractice.simulator.scaling;

/**
 * Creates a lab's controller, for a simulated week or for a fleet of real processes. ServiceLoader
 * finds it in the lab's classes.
 */
public interface ControllerFactory {
  Controller create(ScalingSettings settings);
}
