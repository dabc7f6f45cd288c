// Lab 16, task 3: decide whether the deploy waits, goes on, is done, or is rolled back.

/**
 * Returns the next step. The first of these that applies decides:
 *
 * <ol>
 *   <li>ROLL_BACK if at least FAILURES attempts of the new version failed, and its error rate is
 *       more than twice that of the old version.
 *   <li>DONE if no machine has the old version and none is changing.
 *   <li>WAIT if a machine is changing, or if the latency is more than half of the promise.
 *   <li>WAIT if a machine has the new version, but fewer than PROOF attempts of the new version
 *       have ended.
 *   <li>NEXT.
 * </ol>
 *
 * <p>The error rate of a version without an ended attempt is 0.
 */
static DeployStep next(DeployReading now) {
  throw ToDo.task(16, 3);
}
