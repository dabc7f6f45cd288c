// region: task-4
static Verdict verdict(double low, double high) {
  if (low <= 0 && high >= 0) {
    return Verdict.INCONCLUSIVE;
  }
  if (low > 0) {
    return Verdict.BETTER;
  }
  return Verdict.WORSE;
}
