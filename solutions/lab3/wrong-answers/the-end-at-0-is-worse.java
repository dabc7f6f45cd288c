// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Did you write high <= 0 for high < 0
static Verdict verdict(double low, double high) {
  return low > 0 ? Verdict.BETTER : high <= 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
