package jobsinpractice.lab16;

import java.util.List;
import java.util.Set;
import jobsinpractice.launch.QueueLoad;
import jobsinpractice.testkit.ToDo;

/** Chooses the queues that have to wait when the largest fleet is too small. */
final class LoadShedding {
  /** The share of the capacity that the load may reach after a queue is resumed. */
  static final double RESUME = 0.8;

  private LoadShedding() {}

  // Lab 16, task 2: choose the queues that wait when more work arrives than the fleet can do.

  /**
   * Returns the names of the queues to pause.
   *
   * <ul>
   *   <li>Queues that take money are never paused. Their load counts first.
   *   <li>The other queues run in the order of their promises, the shortest first, as long as the
   *       load of all running queues is at most the capacity.
   *   <li>A queue that is paused now is resumed only if the load of all running queues, with this
   *       queue, is at most RESUME times the capacity. Queues with longer promises do not count.
   *   <li>If a queue has to wait, all queues with longer promises wait, except queues that take
   *       money.
   * </ul>
   *
   * @param queues in any order; no two have the same promise
   * @param capacity how many threads the fleet has
   */
  static Set<String> paused(List<QueueLoad> queues, double capacity) {
    throw ToDo.task(16, 2);
  }
}
