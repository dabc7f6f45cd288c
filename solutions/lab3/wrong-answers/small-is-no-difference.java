// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: however small it is
static Verdict verdict(double low, double high) {
  return low > 1 ? Verdict.BETTER : high < -1 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
