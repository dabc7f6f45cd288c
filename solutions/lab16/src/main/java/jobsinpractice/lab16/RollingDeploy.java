package jobsinpractice.lab16;

import jobsinpractice.launch.DeployReading;
import jobsinpractice.launch.DeployStep;

/** Decides how a rolling deploy goes on, at each reading. */
final class RollingDeploy {
  /** How many attempts of the new version have to end before the second machine is replaced. */
  static final long PROOF = 50;

  /** Fewer failures than this can be bad luck. */
  static final long FAILURES = 5;

  private RollingDeploy() {}

  // region task-3
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
    boolean broken =
        now.newVersion().failed() >= FAILURES
            && rate(now.newVersion()) > 2 * rate(now.oldVersion());
    if (broken) return DeployStep.ROLL_BACK;
    if (now.oldMachines() == 0 && now.changing() == 0) return DeployStep.DONE;
    boolean busy = now.changing() > 0 || now.latency() > now.promise() / 2;
    boolean unproven = now.newMachines() > 0 && now.newVersion().ended() < PROOF;
    return busy || unproven ? DeployStep.WAIT : DeployStep.NEXT;
  }

  private static double rate(DeployReading.Attempts attempts) {
    return attempts.ended() == 0 ? 0 : (double) attempts.failed() / attempts.ended();
  }
  // endregion
}
