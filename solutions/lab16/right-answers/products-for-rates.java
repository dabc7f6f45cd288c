// region: task-3
static DeployStep next(DeployReading now) {
  long failed = now.newVersion().failed();
  if (failed >= FAILURES && isTwice(failed, now)) {
    return DeployStep.ROLL_BACK;
  }
  if (now.changing() > 0) {
    return DeployStep.WAIT;
  }
  if (now.oldMachines() == 0) {
    return DeployStep.DONE;
  }
  if (2 * now.latency() > now.promise()) {
    return DeployStep.WAIT;
  }
  return now.newMachines() == 0 || now.newVersion().ended() >= PROOF
      ? DeployStep.NEXT
      : DeployStep.WAIT;
}

private static boolean isTwice(long failed, DeployReading now) {
  DeployReading.Attempts old = now.oldVersion();
  if (old.ended() == 0) return failed > 0;
  return failed * old.ended() > 2 * old.failed() * now.newVersion().ended();
}
