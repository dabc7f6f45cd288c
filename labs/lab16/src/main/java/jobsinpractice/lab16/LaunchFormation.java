package jobsinpractice.lab16;

import java.util.List;
import jobsinpractice.launch.Demand;
import jobsinpractice.launch.FleetGroup;
import jobsinpractice.testkit.ToDo;

/** Plans the worker processes for the busiest minutes of the launch. */
final class LaunchFormation {
  /** In the busiest minutes a thread works at most this share of its time. */
  static final double BUSY = 0.7;

  /** A group has at least this many processes, so that one can fail. */
  static final int FEWEST = 2;

  private LaunchFormation() {}

  // Lab 16, task 1: plan the groups of the fleet, and how many processes each one has.

  /**
   * Returns the groups of the fleet, the shortest promise first.
   *
   * <ul>
   *   <li>Job classes with the same promise share a group.
   *   <li>A job class that takes longer than half of its promise has a group of its own. Such a
   *       group comes after the shared group with the same promise; two such groups keep the order
   *       of the forecast.
   *   <li>A group has the smallest number of processes with which its threads are busy for at most
   *       the share BUSY of their time, but at least FEWEST processes.
   * </ul>
   *
   * @param forecast the job classes, each once
   * @param threads how many threads each process has
   */
  static List<FleetGroup> of(List<Demand> forecast, int threads) {
    throw ToDo.task(16, 1);
  }
}
