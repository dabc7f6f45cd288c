// region: task-3
public static Verdict judge(Duration promise, List<Reading> readings) {
  java.math.BigDecimal limit = java.math.BigDecimal.valueOf(promise.toMillis(), 3);
  Verdict worst = Verdict.KEPT;
  Double first = null;
  Double job = null;
  for (Reading reading : readings) {
    if (reading.waiting() == 0) {
      first = null;
      job = null;
      continue;
    }
    if (job == null || job != reading.oldestPushed()) {
      first = reading.second();
      job = reading.oldestPushed();
    }
    if (longer(reading.second(), first, limit)) worst = Verdict.STARVED;
    else if (worst == Verdict.KEPT && longer(reading.second(), job, limit)) worst = Verdict.BROKEN;
  }
  return worst;
}

private static boolean longer(double to, double from, java.math.BigDecimal limit) {
  return java.math.BigDecimal.valueOf(to)
          .subtract(java.math.BigDecimal.valueOf(from))
          .compareTo(limit)
      > 0;
}

public static Optional<Way> choose(List<Trial> trials) {
  List<Trial> sorted = new java.util.ArrayList<>(trials);
  sorted.sort(Comparator.comparingDouble(Trial::centsPerHour));
  for (Trial trial : sorted) {
    if (trial.queues().entrySet().stream()
        .noneMatch(queue -> judge(queue.getKey(), queue.getValue()) != Verdict.KEPT)) {
      return Optional.of(trial.way());
    }
  }
  return Optional.empty();
}
