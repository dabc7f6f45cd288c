// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: is also an interval
static Verdict verdict(double low, double high) {
  if (!(low < high)) {
    return Verdict.INCONCLUSIVE; // not an interval
  }
  if (low > 0) {
    return Verdict.BETTER;
  }
  return high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
