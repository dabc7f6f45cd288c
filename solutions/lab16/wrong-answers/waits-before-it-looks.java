// region: task-3
// caught by: the new version fails three times as often: roll back
// says: ROLL_BACK comes before WAIT
// also says: the first rule of the list
// also says: ROLL_BACK comes before DONE
static DeployStep next(DeployReading now) {
  boolean broken =
      now.newVersion().failed() >= FAILURES
          && rate(now.newVersion()) > 2 * rate(now.oldVersion());
    if (now.oldMachines() == 0 && now.changing() == 0) return DeployStep.DONE;
  boolean busy = now.changing() > 0 || now.latency() > now.promise() / 2;
  boolean unproven = now.newMachines() > 0 && now.newVersion().ended() < PROOF;
  if (now.changing() > 0) return DeployStep.WAIT;
  if (broken) return DeployStep.ROLL_BACK;
  return busy || unproven ? DeployStep.WAIT : DeployStep.NEXT;
}

private static double rate(DeployReading.Attempts attempts) {
  return attempts.ended() == 0 ? 0 : (double) attempts.failed() / attempts.ended();
}
