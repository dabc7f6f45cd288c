package jobsinpractice.simulator.figure;

import java.util.List;

/** All figures that move. */
public final class MovingFigures {
  private static final List<MovingFigure> ALL =
      List.of(
          new MovingKnee(),
          new MovingBurst(),
          new MovingCost(),
          new MovingThreads(),
          new MovingPooling(),
          new MovingQueueOrder(),
          new MovingStorm(),
          new MovingMachines());

  private MovingFigures() {}

  public static List<MovingFigure> all() {
    return ALL;
  }

  /**
   * Returns the figure of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static MovingFigure named(String name) {
    for (MovingFigure figure : ALL) if (figure.name().equals(name)) return figure;
    throw new IllegalArgumentException("no figure that moves is called " + name);
  }
}
