// region: task-3
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toNanos() / 1e9;
  for (int i = 0; i < readings.size(); i++) {
    for (int j = i + 1; j < readings.size(); j++) {
      if (readings.get(i).oldestPushed() != readings.get(j).oldestPushed()) break;
      if (readings.get(j).second() - readings.get(i).second() > limit) return Verdict.STARVED;
    }
  }
  for (Reading reading : readings) {
    if (reading.second() - reading.oldestPushed() > limit) return Verdict.BROKEN;
  }
  return Verdict.KEPT;
}

public static Optional<Way> choose(List<Trial> trials) {
  Trial best = null;
  for (Trial trial : trials) {
    boolean kept = true;
    for (Duration promise : trial.queues().keySet()) {
      kept &= judge(promise, trial.queues().get(promise)) == Verdict.KEPT;
    }
    if (kept && (best == null || trial.centsPerHour() < best.centsPerHour())) best = trial;
  }
  return best == null ? Optional.empty() : Optional.of(best.way());
}
