// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Does the middle of the interval decide
// also says: the second fleet may be better, worse, or the same
static Verdict verdict(double low, double high) {
  return low + high > 0 ? Verdict.BETTER : low + high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
