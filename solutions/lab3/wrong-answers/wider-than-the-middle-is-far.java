// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: the interval is 0 alone
static Verdict verdict(double low, double high) {
  double middle = (low + high) / 2;
  if (Math.abs(middle) < (high - low)) return Verdict.INCONCLUSIVE;
  return middle > 0 ? Verdict.BETTER : Verdict.WORSE;
}
