// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: the interval is 0 alone
static Verdict verdict(double low, double high) {
  if (Math.signum(low) != Math.signum(high)) return Verdict.INCONCLUSIVE;
  return low >= 0 ? Verdict.BETTER : Verdict.WORSE;
}
