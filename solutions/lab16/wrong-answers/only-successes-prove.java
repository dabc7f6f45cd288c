// region: task-3
// caught by: a calm fleet: replace the first machine, and then the next one
// says: Does it leave the failed ones out
  static DeployStep next(DeployReading now) {
    DeployReading.Attempts fresh = now.newVersion();
    DeployReading.Attempts old = now.oldVersion();
    double newRate = fresh.ended() == 0 ? 0 : (double) fresh.failed() / fresh.ended();
    double oldRate = old.ended() == 0 ? 0 : (double) old.failed() / old.ended();
    if (fresh.failed() >= FAILURES && newRate > 2 * oldRate) return DeployStep.ROLL_BACK;
    if (now.oldMachines() == 0 && now.changing() == 0) return DeployStep.DONE;
    if (now.changing() > 0 || now.latency() > now.promise() / 2) return DeployStep.WAIT;
    if (now.newMachines() > 0 && fresh.ended() - fresh.failed() < PROOF) return DeployStep.WAIT;
    return DeployStep.NEXT;
  }
