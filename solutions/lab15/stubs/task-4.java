// Lab 15, task 4: drain and stop machines, so that no job is killed and the floor keeps working.

/**
 * Returns what to drain and what to stop, so that at most the wanted number of machines work or
 * boot.
 *
 * <ul>
 *   <li>A draining machine is stopped when it runs no job, never before.
 *   <li>Of a surplus, booting machines are stopped first: they run nothing. The machine that
 *       needs longest to get ready is the first.
 *   <li>The rest of the surplus is drained: the working machines with the fewest running jobs.
 *   <li>At least as many machines as the floor keep working, whatever is wanted. A booting
 *       machine does not count for the floor, and can be stopped.
 * </ul>
 */
static Orders orders(Reading now, int wanted, ScalingSettings settings) {
  throw ToDo.task(15, 4);
}
