// region: task-3
// caught by: the new version fails three times as often: roll back
// says: its error rate is 0
static DeployStep next(DeployReading now) {
  DeployReading.Attempts fresh = now.newVersion();
  DeployReading.Attempts old = now.oldVersion();
  double freshRate = fresh.ended() == 0 ? 0 : (double) fresh.failed() / fresh.ended();
  double oldRate = old.ended() == 0 ? 0 : (double) old.failed() / old.ended();
  if (old.ended() > 0 && fresh.failed() >= FAILURES && freshRate > 2 * oldRate) return DeployStep.ROLL_BACK;
  if (now.oldMachines() == 0 && now.changing() == 0) return DeployStep.DONE;
  if (now.changing() > 0 || now.latency() > now.promise() / 2) return DeployStep.WAIT;
  if (now.newMachines() > 0 && fresh.ended() < PROOF) return DeployStep.WAIT;
  return DeployStep.NEXT;
}
