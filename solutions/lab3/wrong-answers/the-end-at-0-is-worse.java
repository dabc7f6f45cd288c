// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: an interval that ends at 0 contains 0
// also says: the second fleet may be better, worse, or the same
static Verdict verdict(double low, double high) {
  return low > 0 ? Verdict.BETTER : high <= 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
