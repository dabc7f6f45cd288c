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
