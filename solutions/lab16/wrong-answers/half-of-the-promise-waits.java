// region: task-3
// caught by: a calm fleet: replace the first machine, and then the next one
// says: exactly half of the promise
// also says: the first rule of the list
static DeployStep next(DeployReading now) {
  boolean broken =
      now.newVersion().failed() >= FAILURES
          && rate(now.newVersion()) > 2 * rate(now.oldVersion());
  if (broken) return DeployStep.ROLL_BACK;
  if (now.oldMachines() == 0 && now.changing() == 0) return DeployStep.DONE;
  boolean busy = now.changing() > 0 || now.latency() >= now.promise() / 2;
  boolean unproven = now.newMachines() > 0 && now.newVersion().ended() < PROOF;
  return busy || unproven ? DeployStep.WAIT : DeployStep.NEXT;
}

private static double rate(DeployReading.Attempts attempts) {
  return attempts.ended() == 0 ? 0 : (double) attempts.failed() / attempts.ended();
}
