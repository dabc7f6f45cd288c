// region: task-3
// caught by: wait while a machine is changing, while jobs wait, and until the first one is proven
// says: The rule also applies to two
// also says: Machines with the new version
static DeployStep next(DeployReading now) {
  boolean broken =
      now.newVersion().failed() >= FAILURES
          && rate(now.newVersion()) > 2 * rate(now.oldVersion());
  if (broken) return DeployStep.ROLL_BACK;
  if (now.oldMachines() == 0 && now.changing() == 0) return DeployStep.DONE;
  boolean busy = now.changing() > 0 || now.latency() > now.promise() / 2;
  boolean unproven = now.newMachines() == 1 && now.newVersion().ended() < PROOF;
  return busy || unproven ? DeployStep.WAIT : DeployStep.NEXT;
}

private static double rate(DeployReading.Attempts attempts) {
  return attempts.ended() == 0 ? 0 : (double) attempts.failed() / attempts.ended();
}
