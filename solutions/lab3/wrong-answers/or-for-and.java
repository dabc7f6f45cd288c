// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Which of your conditions leads to inconclusive
static Verdict verdict(double low, double high) {
  if (low <= 0 || high >= 0) return Verdict.INCONCLUSIVE;
  return low > 0 ? Verdict.BETTER : Verdict.WORSE;
}
