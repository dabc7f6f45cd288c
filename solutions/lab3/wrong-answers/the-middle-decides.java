// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Does the middle of the interval decide
static Verdict verdict(double low, double high) {
  return low + high > 0 ? Verdict.BETTER : low + high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
